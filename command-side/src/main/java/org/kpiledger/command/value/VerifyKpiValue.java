package org.kpiledger.command.value;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;

/**
 * Says that a value that was handed in is right; a second person does.
 *
 * @param revision of the value that was looked at: another one is not judged; absent for whichever stands
 */
public record VerifyKpiValue(
        Code planId, ValueId valueId, @Nullable Integer revision) implements ValueIntent {
    public VerifyKpiValue {
        ValueIntent.requireOfPlan(valueId, planId);
    }
}
