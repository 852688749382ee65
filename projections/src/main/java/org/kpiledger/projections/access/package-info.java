/** Who could act in which role, where and when? */
@NullMarked
package org.kpiledger.projections.access;

import org.jspecify.annotations.NullMarked;
