package org.kpiledger.events.value;

import org.kpiledger.events.FieldProblem;

/** A recorded value was superseded by another reading; the former stays in the log. */
public record KpiValueCorrected(
        int definitionVersion, boolean definitionApproved, Reading reading, ReasonCode reasonCode)
        implements KpiValueEvent {
    public KpiValueCorrected {
        if (definitionVersion < 1) {
            throw new FieldProblem("definitionVersion", "must count from 1");
        }
    }
}
