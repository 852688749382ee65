package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;

/**
 * Proposes the value that a measure should reach; revising it needs a reason.
 *
 * @param reportingUnit for whom, absent for {@code GLO}
 * @param period the year that it is set for, absent for the whole cycle
 * @param value in the measure's unit
 * @param currency of a target of money
 * @param date by when it should be reached, absent for the last day of the year or cycle
 * @param source where it comes from
 */
public record SetTarget(
        Code planId,
        Code kpi,
        Code measure,
        @Nullable Code reportingUnit,
        @Nullable Period period,
        Quantity value,
        @Nullable CurrencyCode currency,
        @Nullable PartialDate date,
        Line source,
        LocalDate effectiveOn)
        implements KpiIntent {
    TargetId target() {
        return TargetId.of(measure, reportingUnit, period);
    }
}
