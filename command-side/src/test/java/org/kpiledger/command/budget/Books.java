package org.kpiledger.command.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.budget.NodeAllocation;

/** A second bookkeeping, from the changes that events carry and the plan's tree alone, held against their results. */
final class Books {
    private final Map<Code, List<Code>> pathOf;
    private final Map<Code, BigDecimal> allocation = new HashMap<>();
    private final Map<Code, BigDecimal> spent = new HashMap<>();
    private BigDecimal total = BigDecimal.ZERO;

    /** @param pathOf each node, and it and the nodes above it, nearest first */
    Books(Map<Code, List<Code>> pathOf) {
        this.pathOf = pathOf;
    }

    void enter(BudgetEvent event) {
        switch (event) {
            case BudgetEstablished established ->
                total = established.total().amount().value();
            case BudgetAllocated added -> {
                allocate(added.node(), added.amount().amount().value());
                assertThat(added.parent()).isEqualTo(parentOf(added.node()));
                assertAllocation(added.node(), added.allocation());
            }
            case AllocationReduced reduced -> {
                allocate(reduced.node(), reduced.amount().amount().value().negate());
                assertThat(reduced.parent()).isEqualTo(parentOf(reduced.node()));
                assertAllocation(reduced.node(), reduced.allocation());
            }
            case BudgetTransferred transferred -> transfer(transferred);
            case ExpenditureRecorded booked -> {
                spent.merge(booked.node(), booked.amount().amount().value(), BigDecimal::add);
                assertThat(booked.spent().value()).isEqualByComparingTo(spent(booked.node()));
            }
            case ExpenditureReversed reversed -> {
                spent.merge(reversed.node(), reversed.amount().amount().value().negate(), BigDecimal::add);
                assertThat(reversed.spent().value()).isEqualByComparingTo(spent(reversed.node()));
            }
        }
    }

    private void transfer(BudgetTransferred event) {
        BigDecimal before = allocatedUnder(null);
        BigDecimal amount = event.amount().amount().value();
        List<Code> giving = path(event.from());
        List<Code> receiving = path(event.to());
        giving.stream().filter(node -> !receiving.contains(node)).forEach(node -> allocate(node, amount.negate()));
        receiving.stream().filter(node -> !giving.contains(node)).forEach(node -> allocate(node, amount));
        assertThat(allocatedUnder(null)).as("a transfer nets to zero").isEqualByComparingTo(before);

        List<Code> moved = new ArrayList<>(giving);
        moved.addAll(receiving);
        moved.removeIf(node -> giving.contains(node) && receiving.contains(node));
        moved.removeAll(List.of(event.from(), event.to()));
        assertThat(event.ancestors().stream().map(NodeAllocation::node)).containsExactlyElementsOf(moved);
        event.ancestors().forEach(ancestor -> assertAllocation(ancestor.node(), ancestor.allocation()));
        assertAllocation(event.from(), event.fromAllocation());
        assertAllocation(event.to(), event.toAllocation());
    }

    /** The laws of a budget, and that the state says the same as these books. */
    void check(BudgetState state) {
        assertThat(allocatedUnder(null)).as("priorities within the total").isLessThanOrEqualTo(total);
        assertThat(state.allocated().value()).isEqualByComparingTo(allocatedUnder(null));
        BigDecimal accountedFor = state.free().value();
        for (Code node : pathOf.keySet()) {
            BigDecimal below = allocatedUnder(node);
            assertThat(below.add(spent(node))).as("within %s", node).isLessThanOrEqualTo(allocation(node));
            assertThat(below.signum() == 0 || spent(node).signum() == 0)
                    .as("money is spent on %s only while it is not divided", node)
                    .isTrue();
            NodeBudget budget = state.node(node);
            assertThat(budget.allocation().value()).isEqualByComparingTo(allocation(node));
            assertThat(budget.allocatedBelow().value()).isEqualByComparingTo(below);
            assertThat(budget.spent().value()).isEqualByComparingTo(spent(node));
            accountedFor = accountedFor.add(budget.free().plus(budget.spent()).value());
        }
        assertThat(accountedFor)
                .as("what is free or spent, on every node, is the total")
                .isEqualByComparingTo(total);
        assertThat(leaves().add(unallocated()))
                .as("leaves and what is unallocated")
                .isEqualByComparingTo(total);
    }

    private BigDecimal leaves() {
        return pathOf.keySet().stream()
                .filter(this::isLeaf)
                .map(this::allocation)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal unallocated() {
        return pathOf.keySet().stream()
                .filter(node -> !isLeaf(node))
                .map(node -> allocation(node).subtract(allocatedUnder(node)))
                .reduce(total.subtract(allocatedUnder(null)), BigDecimal::add);
    }

    private boolean isLeaf(Code node) {
        return childrenOf(node).isEmpty();
    }

    private BigDecimal allocatedUnder(@Nullable Code parent) {
        return childrenOf(parent).stream().map(this::allocation).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Set<Code> childrenOf(@Nullable Code parent) {
        return pathOf.keySet().stream()
                .filter(node -> Objects.equals(parentOf(node), parent))
                .collect(Collectors.toSet());
    }

    private @Nullable Code parentOf(Code node) {
        List<Code> path = path(node);
        return path.size() == 1 ? null : path.get(1);
    }

    private List<Code> path(Code node) {
        return Objects.requireNonNull(pathOf.get(node));
    }

    private void allocate(Code node, BigDecimal change) {
        allocation.merge(node, change, BigDecimal::add);
    }

    private BigDecimal allocation(Code node) {
        return allocation.getOrDefault(node, BigDecimal.ZERO);
    }

    private BigDecimal spent(Code node) {
        return spent.getOrDefault(node, BigDecimal.ZERO);
    }

    private void assertAllocation(Code node, Amount said) {
        assertThat(said.value()).as("allocation of %s", node).isEqualByComparingTo(allocation(node));
    }
}
