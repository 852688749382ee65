package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;

/**
 * It was decided anew who does something against the risk, or by when.
 *
 * @param mitigation its code
 * @param owner who does it now
 * @param dueOn by when it is to be done now
 */
public record MitigationRevised(
        Code mitigation, @Nullable ActorId owner, @Nullable PartialDate dueOn, LocalDate effectiveOn)
        implements RiskEvent {}
