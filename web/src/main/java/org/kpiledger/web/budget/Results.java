package org.kpiledger.web.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was spent beside what came of it, as the API tells it; amounts in {@code currency}. */
record Results(String currency, List<Node> nodes) {
    /** @param percentSpent of what is allocated; absent where nothing is */
    record Node(
            String code,
            Map<String, String> name,
            BigDecimal allocated,
            BigDecimal committed,
            BigDecimal spent,
            @Nullable BigDecimal percentSpent,
            List<Kpi> kpis,
            @Nullable Cost costPerUnit,
            @Nullable String noCostPerUnit,
            List<Node> children) {}

    record Kpi(String code, Map<String, String> name, String status, List<Measure> measures) {}

    record Measure(
            String code,
            Map<String, String> unitName,
            String status,
            @Nullable String reason,
            @Nullable BigDecimal target,
            @Nullable BigDecimal achieved,
            @Nullable BigDecimal percentAchieved) {}

    /** @param bound UPPER where the cost may be less */
    record Cost(
            String kpi,
            String measure,
            Map<String, String> unitName,
            BigDecimal result,
            @Nullable String bound,
            BigDecimal amount) {}
}
