package org.kpiledger.command.value;

import org.jspecify.annotations.Nullable;
import org.kpiledger.command.NeedsReason;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;

/**
 * Sends a value in review back to its author.
 *
 * @param revision of the value that was looked at: another one is not judged; absent for whichever stands
 */
public record ReturnKpiValue(
        Code planId, ValueId valueId, @Nullable Integer revision) implements ValueIntent, NeedsReason {
    public ReturnKpiValue {
        ValueIntent.requireOfPlan(valueId, planId);
    }
}
