package org.kpiledger.command.value;

import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.ReasonCode;

/** Takes a recorded value back; nothing is reported in its place until it is recorded again. */
public record WithdrawKpiValue(Code planId, ValueId valueId, ReasonCode reasonCode) implements ValueIntent {
    public WithdrawKpiValue {
        ValueIntent.requireOfPlan(valueId, planId);
    }
}
