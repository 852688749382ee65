package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Rate;

/**
 * Somebody promised money to the plan for a fiscal year; it is no part of the budget's total.
 *
 * @param pledge unique in a budget
 * @param node what it is for, absent for the whole plan
 * @param original what was promised, in the currency it was promised in
 * @param rate what one unit of that currency is in the plan's; absent, as the next three, where it is the plan's
 * @param rateDate the day of the rate
 * @param rateSource who states the rate
 * @param inPlanCurrency the original amount at the rate, rounded half up to the currency's decimals
 * @param date when it was promised
 */
public record FundsPledged(
        Code pledge,
        Line donor,
        @Nullable Code node,
        Money original,
        @Nullable Rate rate,
        @Nullable LocalDate rateDate,
        @Nullable Line rateSource,
        @Nullable Money inPlanCurrency,
        PartialDate date)
        implements BudgetEvent {}
