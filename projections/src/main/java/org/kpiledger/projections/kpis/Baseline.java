package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;

/**
 * One revision of a measure's value before the plan acts.
 *
 * @param effectiveOn from when on it is the baseline
 * @param set by whom, and why
 */
public record Baseline(
        Code measure,
        Code reportingUnit,
        int revision,
        Quantity value,
        @Nullable CurrencyCode currency,
        PartialDate date,
        Line source,
        LocalDate effectiveOn,
        Act set) {}
