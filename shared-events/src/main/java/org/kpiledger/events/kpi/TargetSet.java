package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;

/**
 * The value that a measure should reach; a later one revises it, and the former stays.
 *
 * @param reportingUnit for whom
 * @param period the year that it is set for, absent for the whole cycle
 * @param revision from 1, for this measure, unit and period
 * @param value in the measure's unit
 * @param currency of a target of money
 * @param date by when it should be reached
 * @param source where it comes from
 */
public record TargetSet(
        Code measure,
        Code reportingUnit,
        @Nullable Period period,
        int revision,
        Quantity value,
        @Nullable CurrencyCode currency,
        PartialDate date,
        Line source,
        LocalDate effectiveOn)
        implements KpiEvent {
    public TargetSet {
        if (revision < 1) {
            throw new FieldProblem("revision", "must count from 1");
        }
        value = value.in(currency, "value");
    }
}
