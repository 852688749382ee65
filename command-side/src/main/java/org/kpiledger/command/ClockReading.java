package org.kpiledger.command;

import java.time.Instant;

/**
 * What the machine's clock shows beside the log.
 *
 * @param doubted whether it contradicts the log or jumped, so that nothing is written
 */
public record ClockReading(Instant machine, Instant lastEntry, boolean doubted) {}
