package org.kpiledger.command.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.Folding;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
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
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The budget of one fiscal year as it stands now.
 *
 * <p>The maps share their structure from one state to the next: with 100,000 payments an event still costs some 17
 * steps, and a state that was handed out never changes.
 *
 * @param establishment absent while the year has no budget
 * @param standing likewise
 * @param allocated the sum of the allocations that come out of the total, after all changes
 * @param free what is left of the total
 */
public record BudgetState(
        @Nullable BudgetEstablished establishment,
        @Nullable Standing standing,
        Amount allocated,
        DatedSum free,
        PMap<String, NodeBudget> nodes,
        Bookings bookings) {
    private static final Amount ZERO = Amount.parse("0");

    public static final BudgetState EMPTY =
            new BudgetState(null, null, ZERO, DatedSum.of(ZERO), TreePMap.empty(), Bookings.NONE);
    public static final Folding<BudgetState> FOLDING =
            Folding.withAuthors(BudgetState.class, EMPTY, BudgetEvent.class, BudgetState::evolve);

    public boolean exists() {
        return establishment != null;
    }

    /** What may be allocated in all; zero while the year has no budget. */
    public Amount total() {
        return standing == null ? allocated : standing.total().amount();
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
        return bookings.expenditure(reference);
    }

    public Optional<Commitment> commitment(Line reference) {
        return bookings.commitment(reference);
    }

    public Optional<Pledge> pledge(Code pledge) {
        return bookings.pledge(pledge);
    }

    BudgetState evolve(BudgetEvent event, Author author) {
        return switch (event) {
            case BudgetEstablished established -> establishing(established, author);
            case BudgetTotalRevised revised -> revising(revised, author);
            case BudgetApproved _ -> approving();
            case BudgetAllocated e ->
                allocating(new NodeAllocation(e.node(), e.allocation()), e.parent(), e.effectiveOn(), more(e.amount()));
            case AllocationReduced e ->
                allocating(new NodeAllocation(e.node(), e.allocation()), e.parent(), e.effectiveOn(), less(e.amount()));
            case BudgetTransferred transferred -> transferring(transferred);
            case ExpenditureRecorded e ->
                with(e.node(), node(e.node()).spending(e.date(), more(e.amount())))
                        .booking(bookings.spending(e));
            case ExpenditureReversed e ->
                with(e.node(), node(e.node()).spending(e.date(), less(e.amount())))
                        .booking(bookings.takingBack(e.reference()));
            case CommitmentRecorded e ->
                with(e.node(), node(e.node()).committing(e.date(), more(e.amount())))
                        .booking(bookings.committing(e));
            case CommitmentReleased e ->
                with(e.node(), node(e.node()).committing(e.date(), less(e.amount())))
                        .booking(bookings.releasing(e));
            case CommitmentRestored e ->
                with(e.node(), node(e.node()).committing(e.date(), more(e.amount())))
                        .booking(bookings.restoring(e));
            case FundsPledged e -> booking(bookings.pledging(e));
            case PledgeWithdrawn e -> booking(bookings.withdrawing(e.pledge()));
        };
    }

    private BudgetState establishing(BudgetEstablished established, Author author) {
        Amount zero = Amount.zero(established.total().currency());
        DatedSum total = DatedSum.of(zero).plus(established.effectiveOn(), more(established.total()));
        Standing now = new Standing(established.total(), established.status(), author, null);
        return new BudgetState(established, now, zero, total, nodes, bookings);
    }

    private BudgetState revising(BudgetTotalRevised e, Author author) {
        BigDecimal change = more(e.total()).subtract(e.previousTotal().value());
        return new BudgetState(
                establishment,
                standing == null ? null : standing.revised(e.total(), author),
                allocated,
                free.plus(e.effectiveOn(), change),
                nodes,
                bookings);
    }

    private BudgetState approving() {
        return new BudgetState(
                establishment, standing == null ? null : standing.approved(), allocated, free, nodes, bookings);
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
        return new BudgetState(establishment, standing, now, free.plus(day, change.negate()), nodes, bookings);
    }

    private BudgetState booking(Bookings now) {
        return new BudgetState(establishment, standing, allocated, free, nodes, now);
    }

    private BudgetState with(Code node, NodeBudget budget) {
        return new BudgetState(establishment, standing, allocated, free, nodes.plus(node.value(), budget), bookings);
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
