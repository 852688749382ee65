package org.kpiledger.events.budget;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Money;

/**
 * Money moved from one node to another; it nets to zero.
 *
 * @param fromAllocation the giving node's allocation afterwards
 * @param toAllocation the receiving node's allocation afterwards
 * @param ancestors the allocations afterwards of the nodes above both, up to the common one, which itself is unchanged:
 *     first those above the giving node, then those above the receiving one, each nearest first
 */
public record BudgetTransferred(
        Code from,
        Code to,
        Money amount,
        Amount fromAllocation,
        Amount toAllocation,
        List<NodeAllocation> ancestors,
        LocalDate effectiveOn)
        implements BudgetEvent {
    public BudgetTransferred {
        ancestors = List.copyOf(ancestors);
        CurrencyCode currency = amount.currency();
        currency.requireDecimals("fromAllocation", fromAllocation);
        currency.requireDecimals("toAllocation", toAllocation);
        for (NodeAllocation ancestor : ancestors) {
            currency.requireDecimals("ancestors", ancestor.allocation());
        }
    }
}
