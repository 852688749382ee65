package org.kpiledger.command.value;

import org.kpiledger.command.NeedsReason;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;

/** Sends a value in review back to its author. */
public record ReturnKpiValue(Code planId, ValueId valueId) implements ValueIntent, NeedsReason {
    public ReturnKpiValue {
        ValueIntent.requireOfPlan(valueId, planId);
    }
}
