package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;

/** Hands the risk to a higher level. */
public record EscalateRisk(Code planId, Code riskId, Prose rationale, LocalDate effectiveOn) implements RiskIntent {}
