package org.kpiledger.command.plan;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.plan.OutcomeAdded;
import org.kpiledger.events.plan.OutputAdded;
import org.kpiledger.events.plan.PlanEvent;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.ThemeAdded;

/**
 * A node of a plan's tree.
 *
 * @param parent the node it stands under, absent for a priority
 * @param added the event that added it, kept so that a repeat is told from another node of the same code
 */
public record PlanNode(Code code, NodeKind kind, @Nullable Code parent, PlanEvent added) {
    static PlanNode of(PriorityAdded added) {
        return new PlanNode(added.code(), NodeKind.PRIORITY, null, added);
    }

    static PlanNode of(ThemeAdded added) {
        return new PlanNode(added.code(), NodeKind.THEME, added.priority(), added);
    }

    static PlanNode of(OutcomeAdded added) {
        return new PlanNode(added.code(), NodeKind.OUTCOME, added.theme(), added);
    }

    static PlanNode of(OutputAdded added) {
        return new PlanNode(added.code(), NodeKind.OUTPUT, added.theme(), added);
    }
}
