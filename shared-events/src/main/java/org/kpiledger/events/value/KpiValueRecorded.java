package org.kpiledger.events.value;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;

/**
 * A value was recorded under a version of its KPI's definition.
 *
 * @param definitionVersion the version it was recorded under
 * @param definitionApproved whether that version was in force then
 * @param lateEntry the exception under which it entered a closed period
 */
public record KpiValueRecorded(
        int definitionVersion,
        boolean definitionApproved,
        Reading reading,
        @Nullable Code lateEntry) implements KpiValueEvent {
    public KpiValueRecorded {
        if (definitionVersion < 1) {
            throw new FieldProblem("definitionVersion", "must count from 1");
        }
    }

    /** A value of a period that is not closed. */
    public KpiValueRecorded(int definitionVersion, boolean definitionApproved, Reading reading) {
        this(definitionVersion, definitionApproved, reading, null);
    }
}
