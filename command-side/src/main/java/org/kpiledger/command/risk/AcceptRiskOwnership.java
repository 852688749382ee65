package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.Code;

/** Takes the risk on, by the person whom the director named. */
public record AcceptRiskOwnership(Code planId, Code riskId, LocalDate effectiveOn) implements RiskIntent {}
