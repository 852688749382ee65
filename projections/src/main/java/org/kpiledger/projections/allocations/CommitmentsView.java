package org.kpiledger.projections.allocations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.SubjectId;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;

/**
 * The commitments of a year's budget, in the order of the log; amounts in the currency that stands beside them.
 *
 * @param committed of all, at first
 * @param outstanding of all, what is neither paid nor released
 */
public record CommitmentsView(
        Code planId,
        int fiscalYear,
        CurrencyCode currency,
        BigDecimal committed,
        BigDecimal outstanding,
        List<CommitmentView> commitments,
        AsOf asOf) {

    /**
     * A commitment and what became of it.
     *
     * @param amount what was promised
     * @param paid what expenditures have paid of it and were not taken back
     * @param released what was freed without being paid
     * @param steps that count by then, in the order of the log
     */
    public record CommitmentView(
            Line reference,
            Code node,
            @Nullable Line counterparty,
            LocalDate date,
            Amount amount,
            BigDecimal paid,
            BigDecimal released,
            Quantity outstanding,
            List<BookedCommitment.Step> steps,
            long position) {
        static CommitmentView of(BookedCommitment commitment) {
            BigDecimal released = sum(commitment, BookedCommitment.Kind.RELEASED);
            return new CommitmentView(
                    commitment.reference(),
                    commitment.node(),
                    commitment.counterparty(),
                    commitment.date(),
                    commitment.amount().amount(),
                    sum(commitment, BookedCommitment.Kind.PAID)
                            .subtract(sum(commitment, BookedCommitment.Kind.RESTORED)),
                    released,
                    commitment.outstanding(),
                    commitment.steps(),
                    commitment.position());
        }

        private static BigDecimal sum(BookedCommitment commitment, BookedCommitment.Kind kind) {
            return commitment.steps().stream()
                    .filter(step -> step.kind() == kind)
                    .map(step -> step.amount().value())
                    .reduce(
                            BigDecimal.ZERO.setScale(
                                    commitment.amount().currency().decimals()),
                            BigDecimal::add);
        }
    }

    /** The commitments of a plan's year, if its budget is established then. */
    public static Optional<CommitmentsView> of(Code planId, int fiscalYear, Rows<BudgetDocument> rows, AsOf asOf) {
        String budget = SubjectId.budget(planId, fiscalYear).value();
        return rows.of(AllocationsProjection.header(budget), asOf.moment()).map(header -> {
            CurrencyCode currency = ((BudgetHeader) header.document()).total().currency();
            List<BookedCommitment> commitments = rows.in(CommitmentChanges.scope(budget), asOf.moment()).stream()
                    .map(row -> (BookedCommitment) row.document())
                    .toList();
            return new CommitmentsView(
                    planId,
                    fiscalYear,
                    currency,
                    sum(commitments, currency, of -> of.amount().amount().value()),
                    sum(commitments, currency, of -> of.outstanding().value()),
                    commitments.stream().map(CommitmentView::of).toList(),
                    asOf);
        });
    }

    private static BigDecimal sum(
            List<BookedCommitment> commitments, CurrencyCode currency, Function<BookedCommitment, BigDecimal> of) {
        return commitments.stream().map(of).reduce(BigDecimal.ZERO.setScale(currency.decimals()), BigDecimal::add);
    }
}
