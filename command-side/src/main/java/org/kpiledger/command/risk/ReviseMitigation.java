package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;

/**
 * Says anew who does something against the risk, or by when; what is not given stays as it is.
 *
 * @param mitigation its code
 */
public record ReviseMitigation(
        Code planId,
        Code riskId,
        Code mitigation,
        @Nullable ActorId owner,
        @Nullable PartialDate dueOn,
        LocalDate effectiveOn)
        implements RiskIntent {}
