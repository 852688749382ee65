package org.kpiledger.events.value;

import org.kpiledger.events.FieldProblem;

/**
 * A value goes back to its author, with the reason in its entry.
 *
 * @param revision which statement of the value, recorded or corrected, counted from 1
 */
public record KpiValueReturned(int revision) implements KpiValueEvent {
    public KpiValueReturned {
        if (revision < 1) {
            throw new FieldProblem("revision", "must count from 1");
        }
    }
}
