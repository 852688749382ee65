package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.kpiledger.events.Code;

/** What was to be done against the risk was done. */
public record MitigationCompleted(Code mitigation, LocalDate effectiveOn) implements RiskEvent {}
