package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.kpiledger.events.Prose;

/**
 * The risk was handed to a higher level.
 *
 * @param rationale why
 */
public record RiskEscalated(Prose rationale, LocalDate effectiveOn) implements RiskEvent {}
