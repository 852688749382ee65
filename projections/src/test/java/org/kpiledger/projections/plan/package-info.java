/** Tests of plans and their versions. */
@NullMarked
package org.kpiledger.projections.plan;

import org.jspecify.annotations.NullMarked;
