package org.kpiledger.events.kpi;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Quantity;

/** Baselines and targets of money. */
final class Sums {
    private Sums() {}

    /** The value with exactly the decimals of its currency, where it has one. */
    static Quantity in(@Nullable CurrencyCode currency, Quantity value) {
        try {
            return currency == null ? value : value.in(currency);
        } catch (IllegalArgumentException tooPrecise) {
            throw new FieldProblem("value", String.valueOf(tooPrecise.getMessage()));
        }
    }
}
