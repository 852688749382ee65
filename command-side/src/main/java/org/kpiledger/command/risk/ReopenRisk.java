package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;

/** Opens the risk again that is closed, escalated, accepted or materialised. */
public record ReopenRisk(Code planId, Code riskId, Prose rationale, LocalDate effectiveOn) implements RiskIntent {}
