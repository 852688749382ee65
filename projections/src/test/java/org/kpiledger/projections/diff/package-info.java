/** What differs between two moments? */
@NullMarked
package org.kpiledger.projections.diff;

import org.jspecify.annotations.NullMarked;
