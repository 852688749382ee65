package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Money;

/**
 * Money was taken from a node's allocation.
 *
 * @param parent the node whose allocation it goes back to, absent where that is the year's total
 * @param allocation the node's allocation afterwards, in the same currency
 */
public record AllocationReduced(
        Code node, @Nullable Code parent, Money amount, Amount allocation, LocalDate effectiveOn)
        implements BudgetEvent {
    public AllocationReduced {
        amount.currency().requireDecimals("allocation", allocation);
    }
}
