package org.kpiledger.command.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetApproved;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.BudgetTotalRevised;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.budget.NodeAllocation;
import org.kpiledger.events.budget.PledgeWithdrawn;

/** A second bookkeeping, from the changes that events carry and the plan's tree alone, held against their results. */
final class Books {
    private final Map<Code, List<Code>> pathOf;
    private final Map<Code, List<Booked>> allocation = new HashMap<>();
    private final Map<Code, List<Booked>> spent = new HashMap<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MAX));
    private final Map<Code, List<Booked>> committed = new HashMap<>();
    private final Map<Line, List<Booked>> outstanding = new HashMap<>();
    private List<Booked> total = List.of();

    private record Booked(LocalDate day, BigDecimal change) {}

    /** @param pathOf each node, and it and the nodes above it, nearest first */
    Books(Map<Code, List<Code>> pathOf) {
        this.pathOf = pathOf;
    }

    void enter(BudgetEvent event) {
        switch (event) {
            case BudgetEstablished established ->
                total = List.of(booked(
                        established.effectiveOn(), established.total().amount().value()));
            case BudgetAllocated added -> {
                allocate(
                        added.node(),
                        added.effectiveOn(),
                        added.amount().amount().value());
                assertThat(added.parent()).isEqualTo(parentOf(added.node()));
                assertAllocation(added.node(), added.allocation());
            }
            case AllocationReduced reduced -> {
                allocate(
                        reduced.node(),
                        reduced.effectiveOn(),
                        reduced.amount().amount().value().negate());
                assertThat(reduced.parent()).isEqualTo(parentOf(reduced.node()));
                assertAllocation(reduced.node(), reduced.allocation());
            }
            case BudgetTransferred transferred -> transfer(transferred);
            case ExpenditureRecorded booked -> {
                spend(booked.node(), booked.date(), booked.amount().amount().value());
                assertThat(booked.spent().value()).isEqualByComparingTo(spent(booked.node(), LocalDate.MAX));
            }
            case BudgetTotalRevised revised -> {
                assertThat(revised.previousTotal().value()).isEqualByComparingTo(on(LocalDate.MAX, total));
                List<Booked> changes = new ArrayList<>(total);
                changes.add(booked(
                        revised.effectiveOn(),
                        revised.total()
                                .amount()
                                .value()
                                .subtract(revised.previousTotal().value())));
                total = changes;
            }
            case BudgetApproved approved ->
                assertThat(approved.total().amount().value()).isEqualByComparingTo(on(LocalDate.MAX, total));
            case CommitmentRecorded made ->
                commit(
                        made.node(),
                        made.reference(),
                        made.date(),
                        made.amount().amount().value(),
                        made.committed(),
                        made.amount().amount());
            case CommitmentReleased less ->
                commit(
                        less.node(),
                        less.reference(),
                        less.date(),
                        less.amount().amount().value().negate(),
                        less.committed(),
                        less.outstanding());
            case CommitmentRestored more ->
                commit(
                        more.node(),
                        more.reference(),
                        more.date(),
                        more.amount().amount().value(),
                        more.committed(),
                        more.outstanding());
            case FundsPledged _, PledgeWithdrawn _ -> {
                // No part of the budget: the books stay as they are.
            }
            case ExpenditureReversed reversed -> {
                spend(
                        reversed.node(),
                        reversed.date(),
                        reversed.amount().amount().value().negate());
                assertThat(reversed.spent().value()).isEqualByComparingTo(spent(reversed.node(), LocalDate.MAX));
            }
        }
    }

    private void commit(Code node, Line reference, LocalDate day, BigDecimal change, Amount afterwards, Amount left) {
        committed.computeIfAbsent(node, _ -> new ArrayList<>()).add(booked(day, change));
        outstanding.computeIfAbsent(reference, _ -> new ArrayList<>()).add(booked(day, change));
        assertThat(afterwards.value()).isEqualByComparingTo(committed(node, LocalDate.MAX));
        assertThat(left.value())
                .isEqualByComparingTo(on(LocalDate.MAX, outstanding.getOrDefault(reference, List.of())));
    }

    private void transfer(BudgetTransferred event) {
        LocalDate day = event.effectiveOn();
        BigDecimal before = allocatedUnder(null, day);
        BigDecimal amount = event.amount().amount().value();
        List<Code> giving = path(event.from());
        List<Code> receiving = path(event.to());
        giving.stream().filter(node -> !receiving.contains(node)).forEach(node -> allocate(node, day, amount.negate()));
        receiving.stream().filter(node -> !giving.contains(node)).forEach(node -> allocate(node, day, amount));
        assertThat(allocatedUnder(null, day)).as("a transfer nets to zero").isEqualByComparingTo(before);

        List<Code> moved = new ArrayList<>(giving);
        moved.addAll(receiving);
        moved.removeIf(node -> giving.contains(node) && receiving.contains(node));
        moved.removeAll(List.of(event.from(), event.to()));
        assertThat(event.ancestors().stream().map(NodeAllocation::node)).containsExactlyElementsOf(moved);
        event.ancestors().forEach(ancestor -> assertAllocation(ancestor.node(), ancestor.allocation()));
        assertAllocation(event.from(), event.fromAllocation());
        assertAllocation(event.to(), event.toAllocation());
    }

    /**
     * The laws of a budget on every day, and that the state says the same as these books.
     *
     * @param today payments are held against allocations as they stand from this day on
     */
    void check(BudgetState state, LocalDate today) {
        days.add(today);
        for (LocalDate day : days) {
            assertThat(allocatedUnder(null, day))
                    .as("priorities within the total on %s", day)
                    .isLessThanOrEqualTo(on(day, total));
            for (Code node : pathOf.keySet()) {
                assertThat(allocatedUnder(node, day))
                        .as("themes within %s on %s", node, day)
                        .isLessThanOrEqualTo(allocation(node, day));
            }
        }
        days.tailSet(today).forEach(this::checkSpending);
        outstanding.forEach((reference, changes) -> days.forEach(day -> assertThat(on(day, changes))
                .as("outstanding of %s on %s", reference, day)
                .isNotNegative()));
        checkSums(state);
        checkNodes(state);
    }

    private void checkSpending(LocalDate day) {
        for (Code node : pathOf.keySet()) {
            BigDecimal below = allocatedUnder(node, day);
            BigDecimal used = spent(node, day).add(committed(node, day));
            assertThat(below.add(used)).as("within %s on %s", node, day).isLessThanOrEqualTo(allocation(node, day));
            assertThat(below.signum() == 0 || used.signum() == 0)
                    .as("money is spent and committed on %s only while it is not divided, on %s", node, day)
                    .isTrue();
        }
    }

    private void checkSums(BudgetState state) {
        LocalDate end = LocalDate.MAX;
        assertThat(state.allocated().value()).isEqualByComparingTo(allocatedUnder(null, end));
        BigDecimal accountedFor = state.free().last();
        for (Code node : pathOf.keySet()) {
            NodeBudget budget = state.node(node);
            assertThat(budget.allocation().value()).isEqualByComparingTo(allocation(node, end));
            assertThat(budget.allocatedBelow().last()).isEqualByComparingTo(allocatedUnder(node, end));
            assertThat(budget.spent().last()).isEqualByComparingTo(spent(node, end));
            assertThat(budget.committed().last()).isEqualByComparingTo(committed(node, end));
            accountedFor = accountedFor
                    .add(budget.free().last())
                    .add(budget.spent().last())
                    .add(budget.committed().last());
        }
        assertThat(accountedFor)
                .as("what is free, committed or spent, on every node, is the total")
                .isEqualByComparingTo(on(end, total));
        assertThat(leaves().add(unallocated()))
                .as("leaves and what is unallocated")
                .isEqualByComparingTo(on(end, total));
    }

    /** Each node is the sum of the leaves below it and of what the nodes in between have left. */
    private void checkNodes(BudgetState state) {
        for (Code node : pathOf.keySet()) {
            assertThat(leavesAndLeft(node, state))
                    .as("leaves of %s and what is unallocated", node)
                    .isEqualByComparingTo(allocation(node, LocalDate.MAX));
        }
    }

    private BigDecimal leavesAndLeft(Code node, BudgetState state) {
        if (isLeaf(node)) {
            return allocation(node, LocalDate.MAX);
        }
        NodeBudget budget = state.node(node);
        BigDecimal left = budget.free()
                .last()
                .add(budget.spent().last())
                .add(budget.committed().last());
        return childrenOf(node).stream()
                .map(child -> leavesAndLeft(child, state))
                .reduce(left, BigDecimal::add);
    }

    private BigDecimal leaves() {
        return pathOf.keySet().stream()
                .filter(this::isLeaf)
                .map(node -> allocation(node, LocalDate.MAX))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal unallocated() {
        LocalDate end = LocalDate.MAX;
        return pathOf.keySet().stream()
                .filter(node -> !isLeaf(node))
                .map(node -> allocation(node, end).subtract(allocatedUnder(node, end)))
                .reduce(on(end, total).subtract(allocatedUnder(null, end)), BigDecimal::add);
    }

    private boolean isLeaf(Code node) {
        return childrenOf(node).isEmpty();
    }

    private BigDecimal allocatedUnder(@Nullable Code parent, LocalDate day) {
        return childrenOf(parent).stream().map(node -> allocation(node, day)).reduce(BigDecimal.ZERO, BigDecimal::add);
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

    private void allocate(Code node, LocalDate day, BigDecimal change) {
        allocation.computeIfAbsent(node, _ -> new ArrayList<>()).add(booked(day, change));
    }

    private void spend(Code node, LocalDate day, BigDecimal change) {
        spent.computeIfAbsent(node, _ -> new ArrayList<>()).add(booked(day, change));
    }

    private Booked booked(LocalDate day, BigDecimal change) {
        days.add(day);
        return new Booked(day, change);
    }

    private BigDecimal allocation(Code node, LocalDate day) {
        return on(day, allocation.getOrDefault(node, List.of()));
    }

    private BigDecimal spent(Code node, LocalDate day) {
        return on(day, spent.getOrDefault(node, List.of()));
    }

    private BigDecimal committed(Code node, LocalDate day) {
        return on(day, committed.getOrDefault(node, List.of()));
    }

    private static BigDecimal on(LocalDate day, List<Booked> changes) {
        return changes.stream()
                .filter(change -> !change.day().isAfter(day))
                .map(Booked::change)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void assertAllocation(Code node, Amount said) {
        assertThat(said.value()).as("allocation of %s", node).isEqualByComparingTo(allocation(node, LocalDate.MAX));
    }
}
