package org.kpiledger.command.kpi;

import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.kpi.Measure;

/** The measures of a definition, as commands name them. */
public final class Measures {
    private Measures() {}

    /**
     * Requires that the definition may still come to hold: nothing is measured by one that was returned or rejected.
     *
     * @throws Refusal {@code kpi-returned} or {@code kpi-rejected}
     */
    public static void requireNotTurnedDown(Definition definition, Code kpi) {
        String what = "Version " + definition.version() + " of " + kpi;
        switch (definition.stage()) {
            case PROPOSED, APPROVED -> {}
            case RETURNED ->
                throw Refusal.rule("kpi-returned", what + " was returned to its author. Wait for the next version.");
            case REJECTED -> throw Refusal.rule("kpi-rejected", what + " was rejected. Wait for the next version.");
        }
    }

    /**
     * The measure that a command names.
     *
     * @throws Refusal {@code unknown-measure}
     */
    public static Measure named(Code measure, Definition definition, Code kpi) {
        return definition
                .measure(measure)
                .orElseThrow(() -> Refusal.field(
                        "unknown-measure",
                        "measure",
                        "names no measure of " + kpi + "; it has "
                                + definition.measures().stream()
                                        .map(Measure::code)
                                        .toList()));
    }
}
