package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Money;

/**
 * Money was added to a node's allocation.
 *
 * @param parent the node whose allocation it comes out of, absent where that is the year's total
 * @param amount what was added
 * @param allocation the node's allocation afterwards, in the same currency
 */
public record BudgetAllocated(Code node, @Nullable Code parent, Money amount, Amount allocation, LocalDate effectiveOn)
        implements BudgetEvent {
    public BudgetAllocated {
        amount.currency().requireDecimals("allocation", allocation);
    }
}
