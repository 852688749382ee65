package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.kpiledger.events.Prose;

/**
 * The risk is open again: no longer closed, escalated, accepted or materialised.
 *
 * @param rationale why
 */
public record RiskReopened(Prose rationale, LocalDate effectiveOn) implements RiskEvent {}
