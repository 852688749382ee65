package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;

/**
 * An expenditure was taken back in full.
 *
 * @param reference the reference of the expenditure
 * @param amount what it had been
 * @param reason why, where it was one of several rows of a file, each with a reason of its own; else the entry's says it
 * @param date when the reversal counts
 * @param spent all spent on the node afterwards
 */
public record ExpenditureReversed(
        Code node, Money amount, Line reference, @Nullable Line reason, LocalDate date, Amount spent)
        implements BudgetEvent {
    public ExpenditureReversed {
        amount.currency().requireDecimals("spent", spent);
    }
}
