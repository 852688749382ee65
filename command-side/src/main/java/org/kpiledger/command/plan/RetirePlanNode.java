package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;

/**
 * Takes a node out of force from a day on; nothing is deleted.
 *
 * @param rationale why
 * @param amendment the amendment that it belongs to, once the plan is adopted
 */
public record RetirePlanNode(
        Code planId, Code node, Prose rationale, @Nullable Code amendment, LocalDate effectiveOn)
        implements PlanIntent {
    @Override
    public Code place() {
        return node;
    }
}
