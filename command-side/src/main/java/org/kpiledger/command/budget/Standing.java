package org.kpiledger.command.budget;

import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetStatus;

/**
 * How a year's total stands.
 *
 * @param total after all changes, on whatever days they count from
 * @param revisedBy who revised it last, absent where nobody did
 */
public record Standing(
        Money total,
        BudgetStatus status,
        Author establishedBy,
        @Nullable Author revisedBy) {
    Standing revised(Money to, Author by) {
        return new Standing(to, BudgetStatus.PRELIMINARY, establishedBy, by);
    }

    Standing approved() {
        return new Standing(total, BudgetStatus.FINAL, establishedBy, revisedBy);
    }

    /** Whether somebody would judge the own work. */
    boolean isWorkOf(Author author) {
        return establishedBy.sharesAPersonWith(author) || revisedBy != null && revisedBy.sharesAPersonWith(author);
    }
}
