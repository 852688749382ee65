package org.kpiledger.command.value;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;

/**
 * Approves a verified value; a third person does.
 *
 * @param revision of the value that was looked at: another one is not judged; absent for whichever stands
 */
public record ApproveKpiValue(
        Code planId, ValueId valueId, @Nullable Integer revision) implements ValueIntent {
    public ApproveKpiValue {
        ValueIntent.requireOfPlan(valueId, planId);
    }
}
