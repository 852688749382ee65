package org.kpiledger.command.value;

import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;

/** Approves a verified value; a third person does. */
public record ApproveKpiValue(Code planId, ValueId valueId) implements ValueIntent {
    public ApproveKpiValue {
        ValueIntent.requireOfPlan(valueId, planId);
    }
}
