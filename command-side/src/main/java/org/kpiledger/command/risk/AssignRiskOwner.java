package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;

/** Names the person who answers for the risk, in place of any former one. */
public record AssignRiskOwner(Code planId, Code riskId, ActorId owner, LocalDate effectiveOn) implements RiskIntent {}
