package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was spent of the allocations of a year, as the API tells it. */
record Spending(List<Node> nodes) {
    /** @param percentSpent of what is allocated; absent where nothing is */
    record Node(
            String code,
            BigDecimal allocated,
            BigDecimal spent,
            @Nullable BigDecimal percentSpent,
            List<Node> children) {}

    Optional<Node> node(String code) {
        return nodes.stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.children().stream()))
                .filter(node -> node.code().equals(code))
                .findFirst();
    }
}
