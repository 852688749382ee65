package org.kpiledger.projections.allocations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Rate;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;

/**
 * The pledges for a year, in the order of the log; they are no part of its total.
 *
 * @param currency the plan's
 * @param pledged what stands of them, by the currency that it was promised in
 * @param inPlanCurrency what stands of them in the plan's currency, each at its own rate
 */
public record PledgesView(
        Code planId,
        int fiscalYear,
        CurrencyCode currency,
        List<Money> pledged,
        BigDecimal inPlanCurrency,
        List<PledgeView> pledges,
        AsOf asOf) {

    /** Whether a pledge stands. */
    public enum State {
        PLEDGED,
        WITHDRAWN
    }

    /**
     * A pledge: the original amount first.
     *
     * @param rate what one unit of the original's currency is in the plan's; absent where it is the plan's
     * @param inPlanCurrency the original at the rate, or itself where it is in the plan's currency
     * @param reasonCode why it was withdrawn, absent while it stands
     */
    public record PledgeView(
            Code pledge,
            Line donor,
            @Nullable Code node,
            Money original,
            @Nullable Rate rate,
            @Nullable LocalDate rateDate,
            @Nullable Line rateSource,
            Amount inPlanCurrency,
            PartialDate date,
            State state,
            @Nullable ReasonCode reasonCode,
            @Nullable LocalDate withdrawnOn,
            long position) {
        static PledgeView of(PledgedFunds pledge) {
            PledgedFunds.Withdrawal withdrawal = pledge.withdrawal();
            return new PledgeView(
                    pledge.pledge(),
                    pledge.donor(),
                    pledge.node(),
                    pledge.original(),
                    pledge.rate(),
                    pledge.rateDate(),
                    pledge.rateSource(),
                    beside(pledge),
                    pledge.date(),
                    withdrawal == null ? State.PLEDGED : State.WITHDRAWN,
                    withdrawal == null ? null : withdrawal.reasonCode(),
                    withdrawal == null ? null : withdrawal.effectiveOn(),
                    pledge.position());
        }
    }

    /** The pledges for a plan's year, if its budget is established then. */
    public static Optional<PledgesView> of(Code planId, int fiscalYear, Rows<BudgetDocument> rows, AsOf asOf) {
        String budget = SubjectId.budget(planId, fiscalYear).value();
        return rows.of(AllocationsProjection.header(budget), asOf.moment()).map(header -> {
            CurrencyCode currency = ((BudgetHeader) header.document()).total().currency();
            List<PledgedFunds> pledges = rows.in(PledgeChanges.scope(budget), asOf.moment()).stream()
                    .map(row -> (PledgedFunds) row.document())
                    .toList();
            List<PledgedFunds> standing = pledges.stream()
                    .filter(pledge -> pledge.withdrawal() == null)
                    .toList();
            return new PledgesView(
                    planId,
                    fiscalYear,
                    currency,
                    byCurrency(standing),
                    standing.stream()
                            .map(pledge -> beside(pledge).value())
                            .reduce(BigDecimal.ZERO.setScale(currency.decimals()), BigDecimal::add),
                    pledges.stream().map(PledgeView::of).toList(),
                    asOf);
        });
    }

    private static Amount beside(PledgedFunds pledge) {
        return pledge.inPlanCurrency() == null
                ? pledge.original().amount()
                : pledge.inPlanCurrency().amount();
    }

    private static List<Money> byCurrency(List<PledgedFunds> pledges) {
        Map<String, Money> sums = new TreeMap<>();
        pledges.forEach(pledge -> sums.merge(
                pledge.original().currency().value(),
                pledge.original(),
                (sum, more) -> new Money(sum.amount().plus(more.amount()), sum.currency())));
        return List.copyOf(sums.values());
    }
}
