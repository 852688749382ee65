package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;

/**
 * Says that a node serves a thematic priority of the action plan.
 *
 * @param thematicPriority one that the plan states, such as {@code TP1}
 * @param amendment an amendment that it belongs to
 */
public record LinkThematicPriority(
        Code planId,
        Code node,
        Code thematicPriority,
        @Nullable Code amendment,
        LocalDate effectiveOn) implements PlanIntent {
    @Override
    public Code place() {
        return node;
    }
}
