package org.kpiledger.command.value;

import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;

/** Says that a value that was handed in is right; a second person does. */
public record VerifyKpiValue(Code planId, ValueId valueId) implements ValueIntent {
    public VerifyKpiValue {
        ValueIntent.requireOfPlan(valueId, planId);
    }
}
