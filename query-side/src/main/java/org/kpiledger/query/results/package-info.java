/** How much was spent in a year, and what came of it? */
@NullMarked
package org.kpiledger.query.results;

import org.jspecify.annotations.NullMarked;
