package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;

/**
 * Money was spent on a node.
 *
 * @param reference the payment's id in the accounts it comes from; unique in a budget
 * @param commitment the reference of the commitment that it pays, absent where it pays none; how much of that it
 *     released stands in the {@link CommitmentReleased} before it
 * @param date when it was spent
 * @param spent all spent on the node afterwards
 */
public record ExpenditureRecorded(
        Code node, Money amount, Line reference, @Nullable Line commitment, LocalDate date, Amount spent)
        implements BudgetEvent {
    public ExpenditureRecorded {
        amount.currency().requireDecimals("spent", spent);
    }
}
