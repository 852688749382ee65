package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;

/**
 * A measure's value before the plan acts; a later one revises it, and the former stays.
 *
 * @param revision from 1, for this measure and unit
 * @param reportingUnit for whom
 * @param value in the measure's unit
 * @param currency of a baseline of money
 * @param date the day that it is about
 * @param source where it comes from
 */
public record BaselineSet(
        Code measure,
        Code reportingUnit,
        int revision,
        Quantity value,
        @Nullable CurrencyCode currency,
        PartialDate date,
        Line source,
        LocalDate effectiveOn)
        implements KpiEvent {
    public BaselineSet {
        if (revision < 1) {
            throw new FieldProblem("revision", "must count from 1");
        }
        value = value.in(currency, "value");
    }
}
