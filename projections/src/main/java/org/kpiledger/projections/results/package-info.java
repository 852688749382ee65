/** How much was spent in a year, and what came of it? */
@NullMarked
package org.kpiledger.projections.results;

import org.jspecify.annotations.NullMarked;
