package org.kpiledger.projections.allocations;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetStatus;

/**
 * The year's money in all.
 *
 * @param revisions those that count by then, in the order of the log
 * @param approval which made it final, absent while it is preliminary
 */
public record BudgetHeader(
        int fiscalYear,
        Money total,
        BudgetStatus status,
        List<TotalRevision> revisions,
        @Nullable BudgetApproval approval)
        implements BudgetDocument {
    public BudgetHeader {
        revisions = List.copyOf(revisions);
    }

    BudgetHeader revised(TotalRevision revision) {
        BigDecimal change =
                revision.total().value().subtract(revision.previousTotal().value());
        return new BudgetHeader(
                fiscalYear,
                new Money(new Amount(total.amount().value().add(change)), total.currency()),
                BudgetStatus.PRELIMINARY,
                Stream.concat(revisions.stream(), Stream.of(revision)).toList(),
                null);
    }

    BudgetHeader approved(BudgetApproval by) {
        return new BudgetHeader(fiscalYear, total, BudgetStatus.FINAL, revisions, by);
    }
}
