package org.kpiledger.web.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The KPIs of a plan in short, and how many there are of what, as the API tells it. */
public record KpiList(List<Line> kpis, Totals totals, AsOf asOf) {
    /** @param priority absent where the plan does not have the theme on that day */
    public record Line(String code, String theme, @Nullable String priority, Map<String, String> name, Status status) {}

    /**
     * Where a KPI stands.
     *
     * @param value ON_TRACK, AT_RISK, OFF_TRACK or NO_DATA
     * @param reason why there is no rating; absent where there is one
     */
    public record Status(
            String value, String rule, @Nullable String reason) {}

    /** @param reported KPIs for which something counts */
    public record Totals(int kpis, int reported, Map<String, Integer> byStatus, Map<String, Integer> valuesByState) {}

    /** Whether one stands in one of these themes. */
    public boolean anyIn(List<PlanTree.Theme> themes) {
        return themes.stream().anyMatch(theme -> !of(theme.code()).isEmpty());
    }

    /** Those of a theme, in the order of the plan. */
    public List<Line> of(String theme) {
        return kpis.stream().filter(kpi -> kpi.theme().equals(theme)).toList();
    }
}
