package org.kpiledger.events.installation;

import org.kpiledger.events.Moment;

/**
 * An administrator said that the machine's clock is right although it contradicts the log, or jumped. From here on time
 * goes on by that clock, and never back: until it has passed the entries before, each is a microsecond later than the
 * last.
 *
 * @param machineTime what the machine's clock showed
 * @param lastEntryTime the time of the last entry then
 */
public record ClockAccepted(Moment machineTime, Moment lastEntryTime) implements InstallationEvent {}
