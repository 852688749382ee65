package org.kpiledger.events.value;

import org.kpiledger.events.FieldProblem;

/**
 * A value was recorded under a version of its KPI's definition.
 *
 * @param definitionVersion the version it was recorded under
 * @param definitionApproved whether that version was in force then
 */
public record KpiValueRecorded(int definitionVersion, boolean definitionApproved, Reading reading)
        implements KpiValueEvent {
    public KpiValueRecorded {
        if (definitionVersion < 1) {
            throw new FieldProblem("definitionVersion", "must count from 1");
        }
    }
}
