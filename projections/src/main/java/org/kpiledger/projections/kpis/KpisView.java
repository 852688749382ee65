package org.kpiledger.projections.kpis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.projections.AsOf;

/**
 * The KPIs of a plan, in the order of the log.
 *
 * @param totals over these
 */
public record KpisView(List<KpiView> kpis, Totals totals, AsOf asOf) {

    /**
     * How many of what there are.
     *
     * @param reported KPIs for which something counts
     * @param byStatus KPIs by their rating
     * @param valuesByState values by how far they have come
     */
    public record Totals(
            int kpis,
            int reported,
            Map<Rating, Integer> byStatus,
            Map<ValueState, Integer> valuesByState,
            ChangesView changedSinceApproval) {
        static Totals of(List<KpiView> kpis) {
            Map<Rating, Integer> byStatus = new EnumMap<>(Rating.class);
            for (Rating rating : Rating.values()) {
                byStatus.put(rating, 0);
            }
            kpis.forEach(kpi -> byStatus.merge(kpi.status().value(), 1, Integer::sum));
            Map<ValueState, Integer> byState = ValueState.none();
            kpis.forEach(
                    kpi -> kpi.valuesByState().forEach((state, count) -> byState.merge(state, count, Integer::sum)));
            List<ChangesView.Changed> changed = kpis.stream()
                    .flatMap(kpi -> kpi.changedSinceApproval().values().stream())
                    .toList();
            return new Totals(
                    kpis.size(),
                    (int) kpis.stream()
                            .filter(kpi -> kpi.dataStatus() == KpiView.DataStatus.REPORTED)
                            .count(),
                    byStatus,
                    byState,
                    new ChangesView(changed.size(), changed));
        }
    }

    static KpisView of(List<KpiView> kpis, AsOf asOf) {
        return new KpisView(kpis, Totals.of(kpis), asOf);
    }
}
