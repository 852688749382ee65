package org.kpiledger.projections.allocations;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.plan.PlanHeader;
import org.kpiledger.projections.plan.PlanTree;

/**
 * A plan's budgets over its cycle, by fiscal year; amounts in the plan's currency.
 *
 * @param budgets of the years that have one by that day
 * @param total of these years together, as are the amounts behind it
 */
public record BudgetsView(
        Code planId,
        CurrencyCode currency,
        BigDecimal total,
        BigDecimal allocated,
        BigDecimal spent,
        BigDecimal committed,
        BigDecimal available,
        List<YearView> budgets,
        AsOf asOf) {

    /** The budget of a year; what the amounts mean is said at {@link AllocationsView}. */
    public record YearView(
            int fiscalYear,
            BudgetStatus status,
            BigDecimal total,
            BigDecimal allocated,
            BigDecimal spent,
            BigDecimal committed,
            BigDecimal available) {
        private static YearView of(AllocationsView year) {
            return new YearView(
                    year.fiscalYear(),
                    year.status(),
                    year.total(),
                    year.allocated(),
                    year.spent(),
                    year.committed(),
                    year.available());
        }
    }

    public static BudgetsView of(PlanTree plan, Rows<BudgetDocument> rows, AsOf asOf) {
        PlanHeader header = plan.header();
        List<YearView> years = AllocationsView.ofCycle(plan, rows, asOf).stream()
                .map(YearView::of)
                .toList();
        BigDecimal nothing = BigDecimal.ZERO.setScale(header.currency().decimals());
        return new BudgetsView(
                header.planId(),
                header.currency(),
                sum(years, YearView::total, nothing),
                sum(years, YearView::allocated, nothing),
                sum(years, YearView::spent, nothing),
                sum(years, YearView::committed, nothing),
                sum(years, YearView::available, nothing),
                years,
                asOf);
    }

    private static BigDecimal sum(List<YearView> years, Function<YearView, BigDecimal> of, BigDecimal nothing) {
        return years.stream().map(of).reduce(nothing, BigDecimal::add);
    }
}
