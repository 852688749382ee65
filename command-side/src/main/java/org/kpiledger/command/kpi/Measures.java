package org.kpiledger.command.kpi;

import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.kpi.Measure;

/** The measures of a definition, as commands name them. */
public final class Measures {
    private Measures() {}

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
