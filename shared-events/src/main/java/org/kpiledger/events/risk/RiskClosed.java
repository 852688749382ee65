package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.kpiledger.events.Prose;

/**
 * The risk is no longer one.
 *
 * @param rationale why
 */
public record RiskClosed(Prose rationale, LocalDate effectiveOn) implements RiskEvent {}
