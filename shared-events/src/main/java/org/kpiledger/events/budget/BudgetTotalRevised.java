package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Money;

/**
 * The money of a fiscal year became more or less; its budget is preliminary again.
 *
 * @param total afterwards, after all changes on whatever days they count from
 * @param previousTotal before, in the same currency
 */
public record BudgetTotalRevised(Money total, Amount previousTotal, LocalDate effectiveOn) implements BudgetEvent {
    public BudgetTotalRevised {
        total.currency().requireDecimals("previousTotal", previousTotal);
    }
}
