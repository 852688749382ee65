package org.kpiledger.command.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;

/**
 * A node's money in one fiscal year, all in the budget's currency. Changes are signed and count from their day on.
 *
 * @param parent the node whose allocation this one comes out of, absent where that is the year's total
 * @param allocation after all changes, on whatever days they count from
 * @param allocatedBelow the sum of the allocations directly under it
 * @param spent on the node itself
 * @param committed on the node itself and not yet spent
 * @param free what is neither allocated further, nor spent, nor committed
 */
public record NodeBudget(
        @Nullable Code parent,
        Amount allocation,
        DatedSum allocatedBelow,
        DatedSum spent,
        DatedSum committed,
        DatedSum free) {
    static NodeBudget none(@Nullable Code parent, Amount zero) {
        DatedSum nothing = DatedSum.of(zero);
        return new NodeBudget(parent, zero, nothing, nothing, nothing, nothing);
    }

    NodeBudget allocating(LocalDate day, BigDecimal change, Amount now) {
        return new NodeBudget(parent, now, allocatedBelow, spent, committed, free.plus(day, change));
    }

    NodeBudget allocatingBelow(LocalDate day, BigDecimal change) {
        return new NodeBudget(
                parent, allocation, allocatedBelow.plus(day, change), spent, committed, less(day, change));
    }

    NodeBudget spending(LocalDate day, BigDecimal change) {
        return new NodeBudget(
                parent, allocation, allocatedBelow, spent.plus(day, change), committed, less(day, change));
    }

    NodeBudget committing(LocalDate day, BigDecimal change) {
        return new NodeBudget(
                parent, allocation, allocatedBelow, spent, committed.plus(day, change), less(day, change));
    }

    private DatedSum less(LocalDate day, BigDecimal change) {
        return free.plus(day, change.negate());
    }
}
