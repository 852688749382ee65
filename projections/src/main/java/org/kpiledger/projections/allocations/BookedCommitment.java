package org.kpiledger.projections.allocations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.Quantity;

/**
 * A commitment and what became of it.
 *
 * @param position of the entry that recorded it
 * @param outstanding what is neither paid nor released by then
 * @param steps that count by then, in the order of the log
 */
public record BookedCommitment(
        long position,
        Line reference,
        Code node,
        @Nullable Line counterparty,
        LocalDate date,
        Money amount,
        Quantity outstanding,
        List<Step> steps)
        implements BudgetDocument {

    /** What a step did. */
    public enum Kind {
        /** Freed, and not paid. */
        RELEASED,
        /** Paid by an expenditure. */
        PAID,
        /** Committed again, since the expenditure was taken back. */
        RESTORED
    }

    /**
     * A change of what is outstanding.
     *
     * @param expenditure the reference of the expenditure, absent where none is concerned
     */
    public record Step(
            long position,
            Kind kind,
            Amount amount,
            @Nullable Line expenditure,
            LocalDate date) {}

    public BookedCommitment {
        steps = List.copyOf(steps);
    }

    BookedCommitment after(Step step, BigDecimal change) {
        return new BookedCommitment(
                position,
                reference,
                node,
                counterparty,
                date,
                amount,
                new Quantity(outstanding.value().add(change)),
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }
}
