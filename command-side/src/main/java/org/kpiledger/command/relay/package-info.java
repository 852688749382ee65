/** Copies the log to its Kafka topic: every entry once, in order, byte for byte. */
@NullMarked
package org.kpiledger.command.relay;

import org.jspecify.annotations.NullMarked;
