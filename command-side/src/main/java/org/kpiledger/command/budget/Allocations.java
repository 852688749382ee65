package org.kpiledger.command.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanNode;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEvent;

/** The rules of allocating money: what is allocated under a node and spent on it never exceeds its allocation. */
final class Allocations {
    private Allocations() {}

    static List<BudgetEvent> allocate(AllocateBudget command, BudgetYear year) {
        Money amount = year.money("amount", command.amount(), command.currency());
        PlanNode node = year.node("node", command.node());
        year.requireEffective("effectiveOn", command.effectiveOn());
        Code parent = node.parent();
        if (parent != null) {
            requireNoSpending(parent, year);
        }
        requireFree(parent, amount.amount(), year);
        Amount allocation = year.budget().node(node.code()).allocation().plus(amount.amount());
        return List.of(new BudgetAllocated(node.code(), parent, amount, allocation, command.effectiveOn()));
    }

    static List<BudgetEvent> reduce(ReduceAllocation command, BudgetYear year) {
        Money amount = year.money("amount", command.amount(), command.currency());
        PlanNode node = year.node("node", command.node());
        year.requireEffective("effectiveOn", command.effectiveOn());
        requireFree(node.code(), amount.amount(), year);
        Amount allocation = year.budget().node(node.code()).allocation().minus(amount.amount());
        return List.of(new AllocationReduced(node.code(), node.parent(), amount, allocation, command.effectiveOn()));
    }

    /**
     * The node, or the year's total, has this much that is neither allocated further nor spent.
     *
     * @param node absent for the total
     * @throws Refusal {@code over-allocation}
     */
    static void requireFree(@Nullable Code node, Amount asked, BudgetYear year) {
        Amount free =
                node == null ? year.budget().free() : year.budget().node(node).free();
        if (asked.exceeds(free)) {
            throw Refusal.rule(
                    "over-allocation",
                    year.sum(asked) + " was asked for, but " + year.sum(free) + " is free " + whereOf(node, year)
                            + ". Ask for less, or make more available there first.");
        }
    }

    private static String whereOf(@Nullable Code node, BudgetYear year) {
        if (node == null) {
            return "of the total of " + year.sum(year.budget().total()) + " for " + year.fiscalYear() + ", of which "
                    + year.sum(year.budget().allocated()) + " is allocated";
        }
        NodeBudget budget = year.budget().node(node);
        return "of the allocation of " + node + ": of its " + year.sum(budget.allocation()) + ", "
                + year.sum(budget.allocatedBelow()) + " is allocated further and " + year.sum(budget.spent())
                + " is spent";
    }

    /**
     * Money is spent on nodes that are not divided, so a node with spending is not divided.
     *
     * @throws Refusal {@code node-has-spending}
     */
    static void requireNoSpending(Code parent, BudgetYear year) {
        Amount spent = year.budget().node(parent).spent();
        if (!spent.isZero()) {
            throw Refusal.rule(
                    "node-has-spending",
                    year.sum(spent) + " is spent on " + parent + " itself, so its allocation cannot be divided."
                            + " Reverse that expenditure and book it further down.");
        }
    }
}
