/** The load that all contenders of a benchmark are put under, and what it measures. */
@NullMarked
package org.kpiledger.bench.load;

import org.jspecify.annotations.NullMarked;
