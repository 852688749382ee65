package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;

/**
 * One revision of the value that a measure should reach.
 *
 * @param period the year that it is set for; absent for the whole cycle
 * @param date by when it should be reached
 * @param effectiveOn from when on it is the target
 * @param set by whom, and why
 * @param decision absent while it is only proposed
 */
public record Target(
        Code measure,
        Code reportingUnit,
        @Nullable Period period,
        int revision,
        Quantity value,
        @Nullable CurrencyCode currency,
        PartialDate date,
        Line source,
        LocalDate effectiveOn,
        Act set,
        @Nullable Decision decision) {
    Target decided(Decision by) {
        return new Target(
                measure, reportingUnit, period, revision, value, currency, date, source, effectiveOn, set, by);
    }

    /** How far it has come by the day, as far as the decision holds then. */
    public Stage state(LocalDate day) {
        return Decision.at(decision, day);
    }
}
