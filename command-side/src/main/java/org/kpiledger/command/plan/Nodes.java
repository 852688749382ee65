package org.kpiledger.command.plan;

import java.util.List;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.plan.PlanEvent;
import org.kpiledger.events.plan.PlanNodeRenamed;
import org.kpiledger.events.plan.PlanNodeRetired;

/** The rules of renaming and retiring what stands in a plan's tree. */
final class Nodes {
    private Nodes() {}

    static List<PlanEvent> rename(RenamePlanNode command, PlanState plan) {
        PlanNode node = Plans.node(plan, "node", command.node());
        if (command.name().byLanguage().equals(node.names())) {
            return List.of();
        }
        Amendments.requireChangeable(command.planId(), command.amendment(), plan);
        Plans.requireInForce(node, command.effectiveOn());
        return List.of(new PlanNodeRenamed(command.node(), command.name(), command.amendment(), command.effectiveOn()));
    }

    static List<PlanEvent> retire(RetirePlanNode command, PlanState plan) {
        PlanNode node = Plans.node(plan, "node", command.node());
        Amendments.requireChangeable(command.planId(), command.amendment(), plan);
        if (node.retiredFrom() != null) {
            throw Refusal.rule(
                    "node-retired", node.code() + " is retired already, from " + node.retiredFrom() + " on.");
        }
        plan.children(node.code()).stream()
                .filter(child -> !child.isRetiredOn(command.effectiveOn()))
                .findFirst()
                .ifPresent(child -> {
                    throw Refusal.rule(
                            "node-has-children",
                            child.code() + " stands under " + node.code() + " and is in force on "
                                    + command.effectiveOn() + ". Retire what stands under it first.");
                });
        return List.of(
                new PlanNodeRetired(command.node(), command.rationale(), command.amendment(), command.effectiveOn()));
    }
}
