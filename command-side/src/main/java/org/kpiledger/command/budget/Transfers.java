package org.kpiledger.command.budget;

import java.util.ArrayList;
import java.util.List;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanNode;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.NodeAllocation;

/** The rules of moving money: it nets to zero, and the allocations above both nodes move with it, up to the common one. */
final class Transfers {
    private Transfers() {}

    static List<BudgetEvent> transfer(TransferBudget command, BudgetYear year) {
        Money amount = year.money("amount", command.amount(), command.currency());
        List<Code> from = year.path(year.node("from", command.from()));
        PlanNode receiving = year.node("to", command.to());
        List<Code> to = year.path(receiving);
        year.requireEffective("effectiveOn", command.effectiveOn());
        requireApart(from, to);
        Plans.requireInForce(receiving, command.effectiveOn());
        Route route = Route.between(from, to);
        route.below().forEach(node -> Allocations.requireUnused(node, command.effectiveOn(), year));
        Allocations.requireFree(command.from(), amount.amount(), command.effectiveOn(), year);
        return List.of(new BudgetTransferred(
                command.from(),
                command.to(),
                amount,
                less(command.from(), amount, year),
                more(command.to(), amount, year),
                ancestors(route, amount, year),
                command.effectiveOn()));
    }

    /** Between a node and one above it nothing is transferred: the money stays within the upper one. */
    private static void requireApart(List<Code> from, List<Code> to) {
        Code giving = from.getFirst();
        Code receiving = to.getFirst();
        if (giving.equals(receiving)) {
            throw Refusal.field("transfer-to-itself", "to", "must name another node than from");
        }
        if (from.contains(receiving)) {
            throw withinBranch(giving, receiving, "Reduce the allocation of " + giving + " instead");
        }
        if (to.contains(giving)) {
            throw withinBranch(receiving, giving, "Allocate the money to " + receiving + " instead");
        }
    }

    private static Refusal withinBranch(Code lower, Code upper, String instead) {
        return Refusal.rule(
                "transfer-within-branch",
                lower + " stands under " + upper + " and is part of its allocation, so no money moves between them. "
                        + instead + ".");
    }

    private static List<NodeAllocation> ancestors(Route route, Money amount, BudgetYear year) {
        List<NodeAllocation> ancestors = new ArrayList<>();
        route.above().forEach(node -> ancestors.add(new NodeAllocation(node, less(node, amount, year))));
        route.below().forEach(node -> ancestors.add(new NodeAllocation(node, more(node, amount, year))));
        return ancestors;
    }

    private static Amount less(Code node, Money amount, BudgetYear year) {
        return year.budget().node(node).allocation().minus(amount.amount());
    }

    private static Amount more(Code node, Money amount, BudgetYear year) {
        return year.budget().node(node).allocation().plus(amount.amount());
    }
}
