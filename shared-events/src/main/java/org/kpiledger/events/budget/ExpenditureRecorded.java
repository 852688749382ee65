package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;

/**
 * Money was spent on a node.
 *
 * @param reference the payment's id in the accounts it comes from; unique in a budget
 * @param date when it was spent
 * @param spent all spent on the node afterwards
 */
public record ExpenditureRecorded(Code node, Money amount, Line reference, LocalDate date, Amount spent)
        implements BudgetEvent {
    public ExpenditureRecorded {
        amount.currency().requireDecimals("spent", spent);
    }
}
