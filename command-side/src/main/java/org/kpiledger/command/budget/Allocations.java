package org.kpiledger.command.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanNode;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEvent;

/**
 * The rules of allocating money: what is allocated under a node, committed and spent on it never exceeds its
 * allocation, on any day.
 */
final class Allocations {
    private Allocations() {}

    static List<BudgetEvent> allocate(AllocateBudget command, BudgetYear year) {
        Money amount = year.money("amount", command.amount(), command.currency());
        PlanNode node = year.node("node", command.node());
        year.requireEffective("effectiveOn", command.effectiveOn());
        Plans.requireInForce(node, command.effectiveOn());
        Code parent = node.parent();
        if (parent != null) {
            requireUnused(parent, command.effectiveOn(), year);
        }
        requireFree(parent, amount.amount(), command.effectiveOn(), year);
        Amount allocation = year.budget().node(node.code()).allocation().plus(amount.amount());
        return List.of(new BudgetAllocated(node.code(), parent, amount, allocation, command.effectiveOn()));
    }

    static List<BudgetEvent> reduce(ReduceAllocation command, BudgetYear year) {
        Money amount = year.money("amount", command.amount(), command.currency());
        PlanNode node = year.node("node", command.node());
        year.requireEffective("effectiveOn", command.effectiveOn());
        requireFree(node.code(), amount.amount(), command.effectiveOn(), year);
        Amount allocation = year.budget().node(node.code()).allocation().minus(amount.amount());
        return List.of(new AllocationReduced(node.code(), node.parent(), amount, allocation, command.effectiveOn()));
    }

    /**
     * The node, or the year's total, has this much that is neither allocated further, nor committed, nor spent, on each
     * day from the given one on: what a later day needs is not free before.
     *
     * @param node absent for the total
     * @throws Refusal {@code over-allocation}
     */
    static void requireFree(@Nullable Code node, Amount asked, LocalDate from, BudgetYear year) {
        DatedSum free =
                node == null ? year.budget().free() : year.budget().node(node).free();
        DatedSum.Level lowest = free.lowestFrom(from);
        if (asked.value().compareTo(lowest.sum()) <= 0) {
            return;
        }
        throw Refusal.rule(
                "over-allocation",
                lowest.isAtLeast(free.last())
                        ? year.sum(asked.value()) + " was asked for, but " + year.sum(lowest.sum()) + " is free "
                                + whereOf(node, year) + ". Ask for less, or make more available there first."
                        : year.sum(asked.value()) + " was asked for from " + from + " on, but on " + lowest.from()
                                + " only "
                                + year.sum(lowest.sum().max(BigDecimal.ZERO)) + " is free of "
                                + (node == null ? "the total" : "the allocation of " + node)
                                + ". Ask for less, or for a day from which on enough is free.");
    }

    private static String whereOf(@Nullable Code node, BudgetYear year) {
        if (node == null) {
            return "of the total of " + year.sum(year.budget().total().value()) + " for " + year.fiscalYear()
                    + ", of which " + year.sum(year.budget().allocated().value()) + " is allocated";
        }
        NodeBudget budget = year.budget().node(node);
        return "of the allocation of " + node + ": of its "
                + year.sum(budget.allocation().value()) + ", "
                + year.sum(budget.allocatedBelow().last()) + " is allocated further, "
                + year.sum(budget.committed().last()) + " is committed and "
                + year.sum(budget.spent().last()) + " is spent";
    }

    /**
     * Money is spent and committed on nodes that are not divided, so a node with spending or commitments is not divided.
     *
     * @throws Refusal {@code node-has-spending} or {@code node-has-commitments}
     */
    static void requireUnused(Code parent, LocalDate from, BudgetYear year) {
        if (!year.budget().node(parent).spent().isZeroFrom(from)) {
            throw Refusal.rule(
                    "node-has-spending",
                    "Money is spent on " + parent + " itself, so its allocation cannot be divided. Reverse that"
                            + " expenditure and book it further down.");
        }
        if (!year.budget().node(parent).committed().isZeroFrom(from)) {
            throw Refusal.rule(
                    "node-has-commitments",
                    "Money is committed on " + parent + " itself, so its allocation cannot be divided. Release that"
                            + " commitment and record it further down.");
        }
    }
}
