/** Pure folds of entries into rows on two clocks, and the answers that are read from such rows. */
@NullMarked
package org.kpiledger.projections;

import org.jspecify.annotations.NullMarked;
