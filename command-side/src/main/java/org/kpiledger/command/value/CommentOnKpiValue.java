package org.kpiledger.command.value;

import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;
import org.kpiledger.events.ValueId;

/** Remarks on a value. */
public record CommentOnKpiValue(Code planId, ValueId valueId, Prose comment) implements ValueIntent {
    public CommentOnKpiValue {
        ValueIntent.requireOfPlan(valueId, planId);
    }
}
