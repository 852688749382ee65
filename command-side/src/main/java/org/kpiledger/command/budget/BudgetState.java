package org.kpiledger.command.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Folding;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
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
 * @param allocated the sum of the allocations that come out of the total
 */
public record BudgetState(
        @Nullable BudgetEstablished establishment,
        Amount allocated,
        PMap<String, NodeBudget> nodes,
        PMap<String, Expenditure> expenditures) {
    public static final BudgetState EMPTY =
            new BudgetState(null, Amount.parse("0"), TreePMap.empty(), TreePMap.empty());
    public static final Folding<BudgetState> FOLDING =
            Folding.of(BudgetState.class, EMPTY, BudgetEvent.class, BudgetState::evolve);

    public boolean exists() {
        return establishment != null;
    }

    /** What may be allocated in all; zero while the year has no budget. */
    public Amount total() {
        return establishment == null ? allocated : establishment.total().amount();
    }

    /** What is left of the total. */
    public Amount free() {
        return total().minus(allocated);
    }

    /** The node's money; all zero where nothing was ever allocated to it. */
    public NodeBudget node(Code code) {
        return nodeUnder(null, code);
    }

    public Optional<Expenditure> expenditure(Line reference) {
        return Optional.ofNullable(expenditures.get(reference.value()));
    }

    BudgetState evolve(BudgetEvent event) {
        return switch (event) {
            case BudgetEstablished established ->
                new BudgetState(established, Amount.zero(established.total().currency()), nodes, expenditures);
            case BudgetAllocated added ->
                allocating(added.node(), added.parent(), added.allocation())
                        .allocatedUnder(
                                added.parent(),
                                below -> below.plus(added.amount().amount()));
            case AllocationReduced reduced ->
                allocating(reduced.node(), reduced.parent(), reduced.allocation())
                        .allocatedUnder(
                                reduced.parent(),
                                below -> below.minus(reduced.amount().amount()));
            case BudgetTransferred transferred -> transferring(transferred);
            case ExpenditureRecorded spent ->
                spending(spent.node(), spent.spent())
                        .booking(spent.reference(), new Expenditure(spent.node(), spent.amount(), spent.date(), false));
            case ExpenditureReversed reversed ->
                spending(reversed.node(), reversed.spent()).takingBack(reversed.reference());
        };
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
        Amount amount = event.amount().amount();
        return along(
                        branch(event.from(), event.fromAllocation(), moved.subList(0, givers)),
                        common,
                        below -> below.minus(amount))
                .along(
                        branch(event.to(), event.toAllocation(), moved.subList(givers, moved.size())),
                        common,
                        below -> below.plus(amount));
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
    private BudgetState along(List<NodeAllocation> branch, @Nullable Code common, UnaryOperator<Amount> flow) {
        BudgetState next = this;
        for (int i = 0; i < branch.size(); i++) {
            Code parent = i + 1 < branch.size() ? branch.get(i + 1).node() : common;
            NodeAllocation node = branch.get(i);
            next = next.allocating(node.node(), parent, node.allocation()).allocatedUnder(parent, flow);
        }
        return next;
    }

    private BudgetState allocating(Code node, @Nullable Code parent, Amount allocation) {
        return with(node, nodeUnder(parent, node).withAllocation(allocation));
    }

    private BudgetState allocatedUnder(@Nullable Code parent, UnaryOperator<Amount> flow) {
        if (parent == null) {
            return new BudgetState(establishment, flow.apply(allocated), nodes, expenditures);
        }
        NodeBudget node = node(parent);
        return with(parent, node.withAllocatedBelow(flow.apply(node.allocatedBelow())));
    }

    private BudgetState spending(Code node, Amount spent) {
        return with(node, node(node).withSpent(spent));
    }

    private BudgetState booking(Line reference, Expenditure expenditure) {
        return new BudgetState(establishment, allocated, nodes, expenditures.plus(reference.value(), expenditure));
    }

    private BudgetState takingBack(Line reference) {
        return expenditure(reference)
                .map(booked -> booking(reference, booked.takenBack()))
                .orElse(this);
    }

    private BudgetState with(Code node, NodeBudget budget) {
        return new BudgetState(establishment, allocated, nodes.plus(node.value(), budget), expenditures);
    }

    private NodeBudget nodeUnder(@Nullable Code parent, Code code) {
        NodeBudget known = nodes.get(code.value());
        if (known != null) {
            return known;
        }
        Amount zero = establishment == null
                ? allocated
                : Amount.zero(establishment.total().currency());
        return new NodeBudget(parent, zero, zero, zero);
    }
}
