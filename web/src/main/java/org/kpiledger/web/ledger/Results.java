package org.kpiledger.web.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was spent beside what came of it, as the API tells it; amounts in {@code currency}. */
public record Results(String currency, List<Node> nodes) {
    /** @param percentSpent of what is allocated; absent where nothing is */
    public record Node(
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

    public record Kpi(String code, Map<String, String> name, String status, List<Measure> measures) {}

    public record Measure(
            String code,
            Map<String, String> unitName,
            String status,
            @Nullable String reason,
            @Nullable BigDecimal target,
            @Nullable BigDecimal achieved,
            @Nullable BigDecimal percentAchieved) {}

    /** @param bound UPPER where the cost may be less */
    public record Cost(
            String kpi,
            String measure,
            Map<String, String> unitName,
            BigDecimal result,
            @Nullable String bound,
            BigDecimal amount) {}

    /** A priority or theme; absent where the year's budget has none of that code. */
    public Optional<Node> node(String code) {
        return nodes.stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.children().stream()))
                .filter(node -> node.code().equals(code))
                .findFirst();
    }
}
