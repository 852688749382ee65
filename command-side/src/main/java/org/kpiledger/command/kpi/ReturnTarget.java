package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.NeedsReason;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/**
 * Sends a target back to who set it.
 *
 * @param reportingUnit for whom, absent for {@code GLO}
 * @param period the year that it is set for, absent for the whole cycle
 * @param revision the target's revision, absent for the latest
 */
public record ReturnTarget(
        Code planId,
        Code kpi,
        Code measure,
        @Nullable Code reportingUnit,
        @Nullable Period period,
        @Nullable Integer revision,
        LocalDate effectiveOn)
        implements KpiIntent, NeedsReason {
    TargetId target() {
        return TargetId.of(measure, reportingUnit, period);
    }
}
