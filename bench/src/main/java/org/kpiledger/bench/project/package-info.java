/** From the log to Kafka, and from Kafka to rows: how fast both catch up. */
@NullMarked
package org.kpiledger.bench.project;

import org.jspecify.annotations.NullMarked;
