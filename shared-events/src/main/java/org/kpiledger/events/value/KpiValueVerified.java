package org.kpiledger.events.value;

import org.kpiledger.events.FieldProblem;

/**
 * A second person found a value right.
 *
 * @param revision which statement of the value, recorded or corrected, counted from 1
 */
public record KpiValueVerified(int revision) implements KpiValueEvent {
    public KpiValueVerified {
        if (revision < 1) {
            throw new FieldProblem("revision", "must count from 1");
        }
    }
}
