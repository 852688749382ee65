package org.kpiledger.events.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;

/**
 * Values may enter or be corrected in the closed period after all, for the reason in its entry.
 *
 * @param code names the exception; values that enter under it name it too
 * @param kpi of this KPI only
 * @param reportingUnit of this unit only
 * @param grantee by this person only
 * @param until last day on which it may be used
 */
public record LateEntryGranted(
        Code code,
        @Nullable Code kpi,
        @Nullable Code reportingUnit,
        @Nullable ActorId grantee,
        LocalDate until,
        LocalDate effectiveOn)
        implements PeriodEvent {}
