package org.kpiledger.projections.periods;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;

/**
 * An exception under which values enter a closed period.
 *
 * @param kpi of this KPI only
 * @param reportingUnit of this unit only
 * @param grantee by this person only
 * @param until last day on which it may be used
 * @param granted who granted it, and for which reason
 * @param ended absent while nobody ended it before its day
 */
public record LateEntry(
        Code code,
        @Nullable Code kpi,
        @Nullable Code reportingUnit,
        @Nullable ActorId grantee,
        LocalDate until,
        Step granted,
        @Nullable Step ended) {
    LateEntry ended(Step by) {
        return new LateEntry(code, kpi, reportingUnit, grantee, until, granted, by);
    }

    /** Whether it is the one that the statement entered under. */
    boolean admits(LateUse use) {
        return code.equals(use.lateEntry())
                && granted.position() < use.position()
                && (ended == null || ended.position() > use.position())
                && !until.isBefore(use.on())
                && (kpi == null || kpi.equals(use.valueId().kpi()))
                && (reportingUnit == null || reportingUnit.equals(use.valueId().reportingUnit()))
                && (grantee == null || grantee.equals(use.by()) || grantee.equals(use.onBehalfOf()));
    }
}
