package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;

/**
 * Gives a node another name, in all its languages; of an outcome, another text.
 *
 * @param amendment the amendment that it belongs to, once the plan is adopted
 */
public record RenamePlanNode(
        Code planId,
        Code node,
        LocalizedName name,
        @Nullable Code amendment,
        LocalDate effectiveOn) implements PlanIntent {
    @Override
    public Code place() {
        return node;
    }
}
