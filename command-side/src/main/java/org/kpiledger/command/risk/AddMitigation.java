package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;

/**
 * Says what is to be done against the risk.
 *
 * @param mitigation its code, unique in the plan
 * @param owner who does it
 */
public record AddMitigation(
        Code planId,
        Code riskId,
        Code mitigation,
        LocalizedText text,
        @Nullable ActorId owner,
        @Nullable PartialDate dueOn,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements RiskIntent {}
