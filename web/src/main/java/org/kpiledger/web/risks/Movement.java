package org.kpiledger.web.risks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;

/** How risks moved from one moment to a later one, as the API tells it. */
record Movement(List<Move> risks, Map<String, Integer> totals, AsOf from, AsOf to) {
    /** @param direction UP, DOWN, SAME, NEW, CLOSED or REOPENED; absent where it is not judged at both moments */
    record Move(
            String riskId,
            @Nullable Cell from,
            @Nullable Cell to,
            @Nullable String direction) {}

    record Cell(String probability, String impact, int rating) {}
}
