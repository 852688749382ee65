package org.kpiledger.web.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;

/** The budget of one fiscal year by priority and theme, as the API tells it; amounts in {@code currency}. */
record Allocations(
        String planId,
        int fiscalYear,
        String currency,
        String status,
        BigDecimal total,
        BigDecimal allocated,
        BigDecimal unallocated,
        BigDecimal spent,
        List<Node> nodes,
        AsOf asOf) {
    /**
     * A priority or a theme.
     *
     * @param shareOfParent percent; absent when the base is zero
     * @param unallocatedBelow what is allocated here but not yet divided further; absent where nothing stands below
     */
    record Node(
            String code,
            Map<String, String> name,
            String kind,
            BigDecimal amount,
            @Nullable BigDecimal shareOfParent,
            @Nullable BigDecimal shareOfTotal,
            BigDecimal spent,
            @Nullable BigDecimal unallocatedBelow,
            List<Node> children) {}
}
