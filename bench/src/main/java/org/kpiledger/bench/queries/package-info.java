/** How fast questions are answered, also about the past, and how that grows with the log. */
@NullMarked
package org.kpiledger.bench.queries;

import org.jspecify.annotations.NullMarked;
