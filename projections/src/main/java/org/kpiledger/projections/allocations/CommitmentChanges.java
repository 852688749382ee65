package org.kpiledger.projections.allocations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Line;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.projections.Change;
import org.kpiledger.projections.Key;

/** What the events of a commitment make of its document; they stand apart from the nodes, since there are many. */
final class CommitmentChanges {
    private CommitmentChanges() {}

    static String scope(String budget) {
        return budget + "/commitments";
    }

    static Key key(String budget, Line reference) {
        return new Key(scope(budget), budget + "/commitment/" + reference);
    }

    static Change<BudgetDocument> recorded(String budget, long position, CommitmentRecorded e) {
        return Change.add(
                key(budget, e.reference()),
                e.date(),
                new BookedCommitment(
                        position,
                        e.reference(),
                        e.node(),
                        e.counterparty(),
                        e.date(),
                        e.amount(),
                        new Quantity(e.amount().amount().value()),
                        List.of()));
    }

    static Change<BudgetDocument> released(String budget, long position, CommitmentReleased e) {
        BookedCommitment.Kind kind =
                e.expenditure() == null ? BookedCommitment.Kind.RELEASED : BookedCommitment.Kind.PAID;
        Amount amount = e.amount().amount();
        return step(
                key(budget, e.reference()),
                step(position, kind, amount, e.expenditure(), e.date()),
                amount.value().negate(),
                e.outstanding());
    }

    static Change<BudgetDocument> restored(String budget, long position, CommitmentRestored e) {
        Amount amount = e.amount().amount();
        return step(
                key(budget, e.reference()),
                step(position, BookedCommitment.Kind.RESTORED, amount, e.expenditure(), e.date()),
                amount.value(),
                e.outstanding());
    }

    private static BookedCommitment.Step step(
            long position, BookedCommitment.Kind kind, Amount amount, @Nullable Line expenditure, LocalDate date) {
        return new BookedCommitment.Step(position, kind, amount, expenditure, date);
    }

    private static Change<BudgetDocument> step(
            Key key, BookedCommitment.Step step, BigDecimal change, Amount outstanding) {
        return Change.revise(key, step.date(), (known, last) -> {
            BigDecimal left = commitment(last).outstanding().value().add(change);
            if (left.compareTo(outstanding.value()) != 0) {
                throw new CannotApply("of " + key.item() + " " + left.toPlainString()
                        + " would be outstanding but the entry states " + outstanding);
            }
            return commitment(known).after(step, change);
        });
    }

    private static BookedCommitment commitment(BudgetDocument document) {
        if (document instanceof BookedCommitment commitment) {
            return commitment;
        }
        throw new CannotApply("a commitment was expected, not " + document);
    }
}
