package org.kpiledger.projections.allocations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Money;
import org.kpiledger.events.Quantity;
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
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.DocumentCodec;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Projection;
import org.kpiledger.projections.RecordDocuments;

/**
 * Folds a budget's events into what each node has, committed and spent, and into its commitments and pledges.
 *
 * <p>An event states the change and the result. The change is what counts on the clock of valid time, from the day that
 * the event names; the result is compared with the last document, and a difference stops the projection.
 */
public final class AllocationsProjection implements Projection<BudgetDocument> {
    private static final DocumentCodec<BudgetDocument> CODEC = new RecordDocuments<>(
            BudgetDocument.class,
            Map.of(
                    "header",
                    BudgetHeader.class,
                    "node",
                    NodeBudget.class,
                    "commitment",
                    BookedCommitment.class,
                    "pledge",
                    PledgedFunds.class));

    @Override
    public String name() {
        return "allocations";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public DocumentCodec<BudgetDocument> codec() {
        return CODEC;
    }

    @Override
    public List<Change<BudgetDocument>> changes(Entry entry) {
        return entry.data() instanceof BudgetEvent event
                ? changes(entry.subject().value(), entry.position(), event)
                : List.of();
    }

    private static List<Change<BudgetDocument>> changes(String budget, long position, BudgetEvent event) {
        return switch (event) {
            case BudgetEstablished e ->
                List.of(Change.add(
                        header(budget),
                        e.effectiveOn(),
                        new BudgetHeader(year(budget), e.total(), e.status(), List.of(), null)));
            case BudgetTotalRevised e -> List.of(revised(budget, position, e));
            case BudgetApproved e -> List.of(approved(budget, position, e));
            case BudgetAllocated e ->
                List.of(allocated(
                        budget, e.node(), e.parent(), e.effectiveOn(), e.amount(), plus(e.amount()), e.allocation()));
            case AllocationReduced e ->
                List.of(allocated(
                        budget, e.node(), e.parent(), e.effectiveOn(), e.amount(), minus(e.amount()), e.allocation()));
            case BudgetTransferred e -> transferred(budget, e);
            case ExpenditureRecorded e ->
                List.of(spent(budget, e.node(), e.date(), e.amount(), plus(e.amount()), e.spent()));
            case ExpenditureReversed e ->
                List.of(spent(budget, e.node(), e.date(), e.amount(), minus(e.amount()), e.spent()));
            case CommitmentRecorded e ->
                List.of(
                        committed(budget, e.node(), e.date(), plus(e.amount()), e.amount(), e.committed()),
                        CommitmentChanges.recorded(budget, position, e));
            case CommitmentReleased e ->
                List.of(
                        committed(budget, e.node(), e.date(), minus(e.amount()), e.amount(), e.committed()),
                        CommitmentChanges.released(budget, position, e));
            case CommitmentRestored e ->
                List.of(
                        committed(budget, e.node(), e.date(), plus(e.amount()), e.amount(), e.committed()),
                        CommitmentChanges.restored(budget, position, e));
            case FundsPledged e -> List.of(PledgeChanges.pledged(budget, position, e));
            case PledgeWithdrawn e -> List.of(PledgeChanges.withdrawn(budget, position, e));
        };
    }

    private static Change<BudgetDocument> revised(String budget, long position, BudgetTotalRevised e) {
        TotalRevision revision =
                new TotalRevision(position, e.previousTotal(), e.total().amount(), e.effectiveOn());
        return Change.revise(header(budget), e.effectiveOn(), (known, last) -> {
            BigDecimal was = header(last).total().amount().value();
            if (was.compareTo(e.previousTotal().value()) != 0) {
                throw new CannotApply("the total was " + was.toPlainString() + " but the entry states "
                        + e.previousTotal() + " as the one before it");
            }
            return header(known).revised(revision);
        });
    }

    private static Change<BudgetDocument> approved(String budget, long position, BudgetApproved e) {
        BudgetApproval approval = new BudgetApproval(position, e.total().amount(), e.document(), e.effectiveOn());
        return Change.revise(header(budget), e.effectiveOn(), (known, last) -> {
            if (!header(last).total().equals(e.total())) {
                throw new CannotApply("the total is " + header(last).total() + " but the entry approves " + e.total());
            }
            return header(known).approved(approval);
        });
    }

    private static BudgetHeader header(BudgetDocument document) {
        if (document instanceof BudgetHeader header) {
            return header;
        }
        throw new CannotApply("the header of a budget was expected, not " + document);
    }

    private static List<Change<BudgetDocument>> transferred(String budget, BudgetTransferred e) {
        List<Change<BudgetDocument>> changes = new ArrayList<>();
        changes.add(
                allocated(budget, e.from(), null, e.effectiveOn(), e.amount(), minus(e.amount()), e.fromAllocation()));
        changes.add(allocated(budget, e.to(), null, e.effectiveOn(), e.amount(), plus(e.amount()), e.toAllocation()));
        for (NodeAllocation above : e.ancestors()) {
            changes.add(moved(budget, above, e.effectiveOn(), e.amount()));
        }
        return changes;
    }

    private static Change<BudgetDocument> allocated(
            String budget,
            Code node,
            @Nullable Code parent,
            LocalDate from,
            Money amount,
            BigDecimal change,
            Amount result) {
        int decimals = amount.currency().decimals();
        return Change.form(key(budget, node), from, (known, last) -> {
            NodeBudget none = NodeBudget.none(node, parent, decimals);
            agree(node, "allocation", or(last, none).allocated().value().add(change), result);
            return or(known, none).allocating(change);
        });
    }

    /** The event gives only the result above a transfer; it differs from the last by the amount, up or down. */
    private static Change<BudgetDocument> moved(String budget, NodeAllocation above, LocalDate from, Money amount) {
        return Change.form(key(budget, above.node()), from, (known, last) -> {
            NodeBudget none =
                    NodeBudget.none(above.node(), null, amount.currency().decimals());
            Quantity was = or(last, none).allocated();
            BigDecimal change = above.allocation().value().subtract(was.value());
            if (change.abs().compareTo(amount.amount().value()) != 0) {
                throw new CannotApply("the transfer of " + amount + " leaves " + above.node() + " an allocation of "
                        + above.allocation() + ", which does not follow from " + was);
            }
            return or(known, none).allocating(change);
        });
    }

    private static Change<BudgetDocument> spent(
            String budget, Code node, LocalDate from, Money amount, BigDecimal change, Amount result) {
        int decimals = amount.currency().decimals();
        return Change.form(key(budget, node), from, (known, last) -> {
            NodeBudget none = NodeBudget.none(node, null, decimals);
            agree(node, "spending", or(last, none).spent().value().add(change), result);
            return or(known, none).spending(change);
        });
    }

    private static Change<BudgetDocument> committed(
            String budget, Code node, LocalDate from, BigDecimal change, Money amount, Amount result) {
        int decimals = amount.currency().decimals();
        return Change.form(key(budget, node), from, (known, last) -> {
            NodeBudget none = NodeBudget.none(node, null, decimals);
            agree(node, "commitments", or(last, none).committed().value().add(change), result);
            return or(known, none).committing(change);
        });
    }

    private static void agree(Code node, String what, BigDecimal computed, Amount stated) {
        if (computed.compareTo(stated.value()) != 0) {
            throw new CannotApply("the " + what + " of " + node + " would be " + computed.toPlainString()
                    + " but the entry states " + stated);
        }
    }

    private static NodeBudget or(@Nullable BudgetDocument document, NodeBudget none) {
        return document == null ? none : node(document);
    }

    private static NodeBudget node(BudgetDocument document) {
        if (document instanceof NodeBudget node) {
            return node;
        }
        throw new CannotApply("a node's budget was expected, not " + document);
    }

    private static BigDecimal plus(Money amount) {
        return amount.amount().value();
    }

    private static BigDecimal minus(Money amount) {
        return amount.amount().value().negate();
    }

    /** All scopes that hold something of a year's budget. */
    public static List<String> scopes(String budget) {
        return List.of(budget, CommitmentChanges.scope(budget), PledgeChanges.scope(budget));
    }

    static Key header(String budget) {
        return new Key(budget, budget);
    }

    static Key key(String budget, Code node) {
        return new Key(budget, budget + "/" + node);
    }

    private static int year(String budget) {
        return Integer.parseInt(budget.substring(budget.lastIndexOf('/') + 1));
    }
}
