package org.kpiledger.command.value;

import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;

/** Hands a recorded value in for review. */
public record SubmitKpiValue(Code planId, ValueId valueId) implements ValueIntent {
    public SubmitKpiValue {
        ValueIntent.requireOfPlan(valueId, planId);
    }
}
