package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Period;

/**
 * Puts a target in force.
 *
 * @param reportingUnit for whom, absent for {@code GLO}
 * @param period the year that it is set for, absent for the whole cycle
 * @param revision the target's revision, absent for the latest
 */
public record ApproveTarget(
        Code planId,
        Code kpi,
        Code measure,
        @Nullable Code reportingUnit,
        @Nullable Period period,
        @Nullable Integer revision,
        @Nullable Line meeting,
        @Nullable Line document,
        LocalDate effectiveOn)
        implements KpiIntent {
    TargetId target() {
        return TargetId.of(measure, reportingUnit, period);
    }
}
