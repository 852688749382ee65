package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;

/** Takes money that is free from a node's allocation, back to the node above it or to the year's total. */
public record ReduceAllocation(
        Code planId, int fiscalYear, Code node, Amount amount, CurrencyCode currency, LocalDate effectiveOn)
        implements BudgetIntent {
    @Override
    public Code place() {
        return node;
    }
}
