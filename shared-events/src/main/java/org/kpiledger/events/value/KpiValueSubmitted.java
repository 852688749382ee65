package org.kpiledger.events.value;

import java.util.List;
import org.kpiledger.events.FieldProblem;

/**
 * A value was handed in for review.
 *
 * @param revision which statement of the value, recorded or corrected, counted from 1
 * @param warnings of the definition's checks
 */
public record KpiValueSubmitted(int revision, List<Warning> warnings) implements KpiValueEvent {
    public KpiValueSubmitted {
        if (revision < 1) {
            throw new FieldProblem("revision", "must count from 1");
        }
        warnings = List.copyOf(warnings);
    }
}
