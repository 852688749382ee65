package org.kpiledger.events.kpi;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Quantity;

/**
 * What is looked at when a value of a measure is submitted.
 *
 * @param minimum lowest value in range, in the measure's unit; with {@link CheckKind#RANGE} only
 * @param maximum highest value in range, likewise
 */
public record Check(
        CheckKind kind,
        @Nullable Quantity minimum,
        @Nullable Quantity maximum,
        Consequence consequence) {
    public Check {
        boolean bounded = minimum != null || maximum != null;
        if (kind == CheckKind.RANGE && !bounded) {
            throw new FieldProblem("minimum", "is missing; a range has a minimum, a maximum, or both");
        }
        if (kind != CheckKind.RANGE && bounded) {
            throw new FieldProblem(minimum != null ? "minimum" : "maximum", "must be left out; only a range has it");
        }
        if (minimum != null && maximum != null && minimum.value().compareTo(maximum.value()) > 0) {
            throw new FieldProblem("maximum", "must not be below the minimum");
        }
    }
}
