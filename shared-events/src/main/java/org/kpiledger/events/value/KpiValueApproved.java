package org.kpiledger.events.value;

import org.kpiledger.events.FieldProblem;

/**
 * A third person approved a value that was verified.
 *
 * @param revision which statement of the value, recorded or corrected, counted from 1
 */
public record KpiValueApproved(int revision) implements KpiValueEvent {
    public KpiValueApproved {
        if (revision < 1) {
            throw new FieldProblem("revision", "must count from 1");
        }
    }
}
