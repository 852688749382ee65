package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;

/**
 * Adds money to a node's allocation, out of what is free of the node above it or of the year's total.
 *
 * @param node a priority or theme
 */
public record AllocateBudget(
        Code planId, int fiscalYear, Code node, Amount amount, CurrencyCode currency, LocalDate effectiveOn)
        implements BudgetIntent {
    @Override
    public Code place() {
        return node;
    }
}
