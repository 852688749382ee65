package org.kpiledger.projections.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Period;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.kpis.KpiView;
import org.kpiledger.projections.kpis.KpisView;
import org.kpiledger.projections.kpis.NoData;
import org.kpiledger.projections.kpis.Rating;

/**
 * What each priority and theme has spent of a year's money, beside the KPIs that stand under it; amounts in the currency
 * that stands beside them. It puts the answers on allocations and on KPIs side by side and computes neither anew.
 */
public record SpendBesideResultView(
        Code planId, int fiscalYear, CurrencyCode currency, List<NodeView> nodes, AsOf asOf) {

    /** The moment for which results are told beside a year's money: those of the year, also when they are asked for later. */
    public static AsOf ofResults(int year, AsOf asOf) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return asOf.validAt().isAfter(last) ? asOf.on(last) : asOf;
    }

    /**
     * A priority or theme.
     *
     * @param percentSpent of what is allocated, one decimal, half up; absent where nothing is
     * @param kpis those of the theme, or of all themes of the priority
     * @param costPerUnit absent where {@code noCostPerUnit} says why
     */
    public record NodeView(
            Code code,
            @Nullable LocalizedName name,
            @Nullable PriorityKind kind,
            BigDecimal allocated,
            BigDecimal committed,
            BigDecimal spent,
            @Nullable BigDecimal percentSpent,
            List<KpiResult> kpis,
            @Nullable CostPerUnit costPerUnit,
            @Nullable NoCostPerUnit noCostPerUnit,
            List<NodeView> children) {}

    /** A KPI and how far each of its measures has come. */
    public record KpiResult(Code code, LocalizedText name, Rating status, List<MeasureResult> measures) {}

    /**
     * A measure, as the answers on KPIs judge it.
     *
     * @param reason why there is no rating; absent where there is one
     * @param reportingUnit whose target it is; absent where there is none
     * @param period the year of the target; absent for the whole cycle
     * @param percentAchieved of what is expected by the day
     */
    public record MeasureResult(
            Code code,
            Code unit,
            @Nullable LocalizedName unitName,
            Rating status,
            @Nullable NoData reason,
            @Nullable Code reportingUnit,
            @Nullable Period period,
            @Nullable BigDecimal target,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal achieved,
            @Nullable BigDecimal percentAchieved) {}

    /**
     * The money spent for one unit of result.
     *
     * @param result what the measure counts in the year
     * @param bound UPPER where more may have been achieved
     * @param amount spent divided by the result, half up to the currency's decimals
     */
    public record CostPerUnit(
            Code kpi,
            Code measure,
            Code unit,
            @Nullable LocalizedName unitName,
            BigDecimal result,
            @Nullable Bound bound,
            BigDecimal amount) {}

    /** In which direction a figure may be off. */
    public enum Bound {
        UPPER
    }

    /** Why there is no cost of a unit. */
    public enum NoCostPerUnit {
        /** No measure counts results that add up. */
        NO_COUNT,
        /** Several do, and the money is not divided among them. */
        SEVERAL_COUNTS,
        /** Nothing is counted for the year. */
        NO_RESULT,
        /** Nothing is spent. */
        NOTHING_SPENT
    }

    /**
     * Both beside each other.
     *
     * @param kpis of the whole plan, judged on the day asked about or, if that is later, on the year's last day
     */
    public static SpendBesideResultView of(AllocationsView money, KpisView kpis, AsOf asOf) {
        Results results = new Results(money.fiscalYear(), kpis.kpis());
        int decimals = money.currency().decimals();
        return new SpendBesideResultView(
                money.planId(),
                money.fiscalYear(),
                money.currency(),
                money.nodes().stream()
                        .map(node -> node(node, results, decimals))
                        .toList(),
                asOf);
    }

    private static NodeView node(AllocationsView.NodeView money, Results results, int decimals) {
        List<KpiView> kpis = results.under(money.code());
        List<Results.Counted> counts = results.counts(kpis);
        NoCostPerUnit none = none(money, counts);
        return new NodeView(
                money.code(),
                money.name(),
                money.kind(),
                money.amount(),
                money.committed(),
                money.spent(),
                money.amount().signum() <= 0
                        ? null
                        : money.spent().movePointRight(2).divide(money.amount(), 1, RoundingMode.HALF_UP),
                kpis.stream().map(results::of).toList(),
                none == null ? counts.getFirst().cost(money.spent(), decimals) : null,
                none,
                money.children().stream()
                        .map(child -> node(child, results, decimals))
                        .toList());
    }

    private static @Nullable NoCostPerUnit none(AllocationsView.NodeView money, List<Results.Counted> counts) {
        if (counts.isEmpty()) {
            return NoCostPerUnit.NO_COUNT;
        }
        if (counts.size() > 1) {
            return NoCostPerUnit.SEVERAL_COUNTS;
        }
        if (counts.getFirst().isNothing()) {
            return NoCostPerUnit.NO_RESULT;
        }
        return money.spent().signum() <= 0 ? NoCostPerUnit.NOTHING_SPENT : null;
    }
}
