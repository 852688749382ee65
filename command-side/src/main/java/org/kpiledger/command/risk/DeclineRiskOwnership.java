package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;

/** Does not take the risk on, or lays it down, by the person whom the director named. */
public record DeclineRiskOwnership(Code planId, Code riskId, Prose rationale, LocalDate effectiveOn)
        implements RiskIntent {}
