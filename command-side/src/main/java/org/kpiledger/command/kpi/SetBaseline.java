package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;

/**
 * States a measure's value before the plan acts; revising it needs a reason.
 *
 * @param reportingUnit for whom, absent for {@code GLO}
 * @param value in the measure's unit
 * @param currency of a baseline of money
 * @param date the day that it is about
 * @param source where it comes from
 */
public record SetBaseline(
        Code planId,
        Code kpi,
        Code measure,
        @Nullable Code reportingUnit,
        Quantity value,
        @Nullable CurrencyCode currency,
        PartialDate date,
        Line source,
        LocalDate effectiveOn)
        implements KpiIntent {
    Code unit() {
        return reportingUnit == null ? Regions.GLOBAL : reportingUnit;
    }
}
