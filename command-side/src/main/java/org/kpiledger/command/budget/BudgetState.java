package org.kpiledger.command.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.budget.NodeAllocation;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The budget of one fiscal year as it stands now.
 *
 * <p>The maps share their structure from one state to the next: with 100,000 payments an event still costs some 17
 * steps, and a state that was handed out never changes. Their keys are node codes and payment references.
 *
 * @param establishment absent while the year has no budget
 * @param allocated the sum of the allocations that come out of the total, after all changes
 * @param free what is left of the total
 */
public record BudgetState(
        @Nullable BudgetEstablished establishment,
        Amount allocated,
        DatedSum free,
        PMap<String, NodeBudget> nodes,
        PMap<String, Expenditure> expenditures) {
    private static final Amount ZERO = Amount.parse("0");

    public static final BudgetState EMPTY =
            new BudgetState(null, ZERO, DatedSum.of(ZERO), TreePMap.empty(), TreePMap.empty());
    public static final Folding<BudgetState> FOLDING =
            Folding.of(BudgetState.class, EMPTY, BudgetEvent.class, BudgetState::evolve);

    public boolean exists() {
        return establishment != null;
    }

    /** What may be allocated in all; zero while the year has no budget. */
    public Amount total() {
        return establishment == null ? allocated : establishment.total().amount();
    }

    /** The node's money; all zero where nothing was ever allocated to it. */
    public NodeBudget node(Code code) {
        return nodeUnder(null, code);
    }

    /** Whether money was ever allocated to the node, or spent on it. */
    public boolean knows(Code code) {
        return nodes.containsKey(code.value());
    }

    public Optional<Expenditure> expenditure(Line reference) {
        return Optional.ofNullable(expenditures.get(reference.value()));
    }

    BudgetState evolve(BudgetEvent event) {
        return switch (event) {
            case BudgetEstablished established -> establishing(established);
            case BudgetAllocated e ->
                allocating(new NodeAllocation(e.node(), e.allocation()), e.parent(), e.effectiveOn(), more(e.amount()));
            case AllocationReduced e ->
                allocating(new NodeAllocation(e.node(), e.allocation()), e.parent(), e.effectiveOn(), less(e.amount()));
            case BudgetTransferred transferred -> transferring(transferred);
            case ExpenditureRecorded e ->
                with(e.node(), node(e.node()).spending(e.date(), more(e.amount())))
                        .booking(e.reference(), new Expenditure(e.node(), e.amount(), e.date(), false));
            case ExpenditureReversed e ->
                with(e.node(), node(e.node()).spending(e.date(), less(e.amount())))
                        .takingBack(e.reference());
        };
    }

    private BudgetState establishing(BudgetEstablished established) {
        Amount zero = Amount.zero(established.total().currency());
        DatedSum total = DatedSum.of(zero).plus(established.effectiveOn(), more(established.total()));
        return new BudgetState(established, zero, total, nodes, expenditures);
    }

    /** The event does not say what the receiving node stands under; that follows from the ancestors it names. */
    private BudgetState transferring(BudgetTransferred event) {
        List<Code> aboveFrom = above(event.from());
        List<NodeAllocation> moved = event.ancestors();
        int givers = 0;
        while (givers < Math.min(moved.size(), aboveFrom.size())
                && moved.get(givers).node().equals(aboveFrom.get(givers))) {
            givers++;
        }
        Code common = givers < aboveFrom.size() ? aboveFrom.get(givers) : null;
        return along(
                        branch(event.from(), event.fromAllocation(), moved.subList(0, givers)),
                        common,
                        event.effectiveOn(),
                        less(event.amount()))
                .along(
                        branch(event.to(), event.toAllocation(), moved.subList(givers, moved.size())),
                        common,
                        event.effectiveOn(),
                        more(event.amount()));
    }

    private static List<NodeAllocation> branch(Code lowest, Amount allocation, List<NodeAllocation> above) {
        List<NodeAllocation> branch = new ArrayList<>(above.size() + 1);
        branch.add(new NodeAllocation(lowest, allocation));
        branch.addAll(above);
        return branch;
    }

    /** All nodes above the node, nearest first. */
    private List<Code> above(Code code) {
        List<Code> above = new ArrayList<>();
        for (Code parent = node(code).parent();
                parent != null;
                parent = node(parent).parent()) {
            above.add(parent);
        }
        return above;
    }

    /** One branch of a transfer, each node under the next and the last under the common one. */
    private BudgetState along(List<NodeAllocation> branch, @Nullable Code common, LocalDate day, BigDecimal change) {
        BudgetState next = this;
        for (int i = 0; i < branch.size(); i++) {
            Code parent = i + 1 < branch.size() ? branch.get(i + 1).node() : common;
            next = next.allocating(branch.get(i), parent, day, change);
        }
        return next;
    }

    private BudgetState allocating(NodeAllocation now, @Nullable Code parent, LocalDate day, BigDecimal change) {
        Code code = now.node();
        BudgetState next = with(code, nodeUnder(parent, code).allocating(day, change, now.allocation()));
        return parent == null
                ? next.allocatingOfTotal(day, change)
                : next.with(parent, next.node(parent).allocatingBelow(day, change));
    }

    private BudgetState allocatingOfTotal(LocalDate day, BigDecimal change) {
        Amount now = new Amount(allocated.value().add(change));
        return new BudgetState(establishment, now, free.plus(day, change.negate()), nodes, expenditures);
    }

    private BudgetState booking(Line reference, Expenditure expenditure) {
        return new BudgetState(
                establishment, allocated, free, nodes, expenditures.plus(reference.value(), expenditure));
    }

    private BudgetState takingBack(Line reference) {
        return expenditure(reference)
                .map(booked -> booking(reference, booked.takenBack()))
                .orElse(this);
    }

    private BudgetState with(Code node, NodeBudget budget) {
        return new BudgetState(establishment, allocated, free, nodes.plus(node.value(), budget), expenditures);
    }

    private NodeBudget nodeUnder(@Nullable Code parent, Code code) {
        NodeBudget known = nodes.get(code.value());
        if (known != null) {
            return known;
        }
        Amount zero = establishment == null
                ? allocated
                : Amount.zero(establishment.total().currency());
        return NodeBudget.none(parent, zero);
    }

    private static BigDecimal more(Money amount) {
        return amount.amount().value();
    }

    private static BigDecimal less(Money amount) {
        return amount.amount().value().negate();
    }
}
