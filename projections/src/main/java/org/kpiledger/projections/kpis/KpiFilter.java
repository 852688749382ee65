package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;

/**
 * Which KPIs of a list are wanted; what is absent does not matter.
 *
 * @param region this unit reported something for it, or has a target of it
 * @param owner answers for it on the day that is asked about
 */
public record KpiFilter(
        @Nullable Code priority,
        @Nullable StatusFilter status,
        @Nullable Code region,
        @Nullable ActorId owner) {
    /** All of them. */
    public static final KpiFilter ALL = new KpiFilter(null, null, null, null);

    /** Those of a status. */
    public static KpiFilter of(StatusFilter status) {
        return new KpiFilter(null, status, null, null);
    }

    boolean fits(KpiView view) {
        return (priority == null || priority.equals(view.priority())) && (status == null || status.fits(view));
    }

    boolean fits(Kpi kpi, List<ReportedValue> values, LocalDate day) {
        return (region == null || isFor(region, kpi, values))
                && (owner == null
                        || kpi.ownersOn(day).stream()
                                .anyMatch(ownership -> ownership.owner().equals(owner)));
    }

    private static boolean isFor(Code region, Kpi kpi, List<ReportedValue> values) {
        return values.stream().anyMatch(value -> value.id().reportingUnit().equals(region))
                || kpi.targets().stream()
                        .anyMatch(target -> target.reportingUnit().equals(region));
    }
}
