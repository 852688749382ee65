package org.kpiledger.command.kpi;

import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Measure;

/** What baselines and targets have in common: a measure, a reporting unit, and a number that fits both. */
final class Aims {
    private Aims() {}

    static Measure measure(KpiIntent command, Code code, KpiState state) {
        Definition definition = state.current().orElseThrow();
        Measures.requireNotTurnedDown(definition, command.kpi());
        return Measures.named(code, definition, command.kpi());
    }

    static void check(Measure measure, Quantity value, @Nullable CurrencyCode currency) {
        QuantityRules.currencyFits(measure, currency);
        QuantityRules.check(measure, value, "value");
    }

    /** Whoever revises says why; the entry carries it. */
    static void requireReason(Facts facts, String what) {
        if (!facts.hasReason()) {
            throw Refusal.field(
                    "reason-missing",
                    "reason",
                    "is missing; say why the " + what + " is revised, since the former stays");
        }
    }
}
