package org.kpiledger.events.finding;

import java.time.LocalDate;
import org.kpiledger.events.Prose;

/**
 * The auditor closed a finding that was answered.
 *
 * @param conclusion what came of it
 */
public record FindingClosed(Prose conclusion, LocalDate effectiveOn) implements FindingEvent {}
