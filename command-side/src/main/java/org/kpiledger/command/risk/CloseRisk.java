package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;

/** Ends the risk, with the reason why it is none any more; its open mitigations end with it. */
public record CloseRisk(Code planId, Code riskId, Prose rationale, LocalDate effectiveOn) implements RiskIntent {}
