/** What benchmarks say: results as JSON and as a table, what they were measured on, and how far they are. */
@NullMarked
package org.kpiledger.bench.report;

import org.jspecify.annotations.NullMarked;
