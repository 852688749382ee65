package org.kpiledger.command.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.NeedsReason;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/**
 * Lets values enter a closed period after all, or be corrected in it.
 *
 * @param code names the exception
 * @param kpi for this KPI only
 * @param reportingUnit for this unit only
 * @param grantee by this person only
 * @param until last day on which it may be used, a year behind the plan's cycle at most
 */
public record GrantLateEntry(
        Code planId,
        Period period,
        Code code,
        @Nullable Code kpi,
        @Nullable Code reportingUnit,
        @Nullable ActorId grantee,
        LocalDate until,
        LocalDate effectiveOn)
        implements PeriodIntent, NeedsReason {
    @Override
    public @Nullable Code place() {
        return kpi;
    }

    @Override
    public @Nullable Code region() {
        return reportingUnit;
    }
}
