package org.kpiledger.projections.allocations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Rate;
import org.kpiledger.events.budget.FundsPledged;
import org.kpiledger.events.value.ReasonCode;

/**
 * A pledge: the original amount, and beside it what that is in the plan's currency.
 *
 * @param position of the entry that recorded it
 * @param withdrawal absent while it stands
 */
public record PledgedFunds(
        long position,
        Code pledge,
        Line donor,
        @Nullable Code node,
        Money original,
        @Nullable Rate rate,
        @Nullable LocalDate rateDate,
        @Nullable Line rateSource,
        @Nullable Money inPlanCurrency,
        PartialDate date,
        @Nullable Withdrawal withdrawal)
        implements BudgetDocument {

    /** Why and from when on a pledge does not stand. */
    public record Withdrawal(long position, ReasonCode reasonCode, LocalDate effectiveOn) {}

    static PledgedFunds of(FundsPledged e, long position) {
        return new PledgedFunds(
                position,
                e.pledge(),
                e.donor(),
                e.node(),
                e.original(),
                e.rate(),
                e.rateDate(),
                e.rateSource(),
                e.inPlanCurrency(),
                e.date(),
                null);
    }

    PledgedFunds withdrawn(Withdrawal by) {
        return new PledgedFunds(
                position, pledge, donor, node, original, rate, rateDate, rateSource, inPlanCurrency, date, by);
    }
}
