package org.kpiledger.command.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Rate;

/**
 * Notes money that somebody promised to the plan; it becomes no part of the total.
 *
 * @param pledge its name, unique in the year
 * @param node what it is for, a priority or theme; the whole plan where left out
 * @param rate what one unit of the currency is in the plan's; with its date and source, for another currency only
 */
public record PledgeFunds(
        Code planId,
        int fiscalYear,
        Code pledge,
        Line donor,
        @Nullable Code node,
        Amount amount,
        CurrencyCode currency,
        @Nullable Rate rate,
        @Nullable LocalDate rateDate,
        @Nullable Line rateSource,
        PartialDate date)
        implements BudgetIntent {
    @Override
    public @Nullable Code place() {
        return node;
    }
}
