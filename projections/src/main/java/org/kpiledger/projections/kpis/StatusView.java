package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/**
 * Where a measure, or what one reporting unit has of it, stands on its way to a target.
 *
 * @param rule the rule and its version
 * @param reason why there is no rating; absent where there is one
 * @param reportingUnit whose target it is; absent where there is none
 * @param period the year of the target; absent for the whole cycle
 * @param baseline the current one, absent where none is set; the rule says for what it counts
 * @param achieved in the measure's unit
 * @param bound LOWER where more may be achieved
 * @param brokenAt the version that breaks the series, where values before it were left out
 * @param expected by the day, in the measure's unit, for the current target
 * @param attainment of what is expected, in per cent, likewise
 * @param original judged by the original target
 * @param current judged by the current target, as {@code value} is
 */
public record StatusView(
        Rating value,
        String rule,
        @Nullable NoData reason,
        @Nullable Code reportingUnit,
        @Nullable Period period,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal achieved,
        KpiView.@Nullable Bound bound,
        @Nullable Integer brokenAt,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal attainment,
        @Nullable Against original,
        @Nullable Against current) {

    /** What is achieved, judged by one revision of a target. */
    public record Against(
            BigDecimal target, int revision, Stage state, Rating value, BigDecimal expected, BigDecimal attainment) {}

    /**
     * Where a KPI stands: where the worst of its measures does that have a rating.
     *
     * @param reason why there is no rating; absent where there is one
     */
    public record Whole(Rating value, String rule, @Nullable NoData reason) {
        static Whole of(List<StatusView> measures) {
            return measures.stream()
                    .filter(measure -> measure.value() != Rating.NO_DATA)
                    .map(StatusView::value)
                    .max(Comparator.naturalOrder())
                    .map(worst -> new Whole(worst, ProgressRule.VERSION, null))
                    .orElseGet(() -> new Whole(Rating.NO_DATA, ProgressRule.VERSION, nearest(measures)));
        }

        private static NoData nearest(List<StatusView> measures) {
            return measures.stream()
                    .map(StatusView::reason)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(NoData.NO_TARGET);
        }
    }

    static StatusView none(NoData reason, @Nullable Code reportingUnit, @Nullable Period period) {
        return new StatusView(
                Rating.NO_DATA,
                ProgressRule.VERSION,
                reason,
                reportingUnit,
                period,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
