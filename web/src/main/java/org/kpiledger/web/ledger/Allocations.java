package org.kpiledger.web.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The budget of one fiscal year by priority and theme, as the API tells it; amounts in {@code currency}.
 *
 * @param approval which made it final; absent while it is preliminary
 * @param available what of the total is neither spent nor committed
 */
public record Allocations(
        String planId,
        int fiscalYear,
        String currency,
        String status,
        @Nullable Approval approval,
        List<Revision> revisions,
        BigDecimal total,
        BigDecimal allocated,
        BigDecimal unallocated,
        BigDecimal spent,
        @Nullable BigDecimal committed,
        @Nullable BigDecimal available,
        List<Node> nodes,
        AsOf asOf) {
    /**
     * A priority or a theme.
     *
     * @param shareOfParent percent; absent when the base is zero
     * @param unallocatedBelow what is allocated here but not yet divided further; absent where nothing stands below
     */
    public record Node(
            String code,
            Map<String, String> name,
            @Nullable String kind,
            BigDecimal amount,
            @Nullable BigDecimal shareOfParent,
            @Nullable BigDecimal shareOfTotal,
            BigDecimal spent,
            @Nullable BigDecimal committed,
            @Nullable BigDecimal available,
            @Nullable BigDecimal unallocatedBelow,
            List<Node> children) {}

    /** What made the budget final. */
    public record Approval(long position, @Nullable String document, LocalDate effectiveOn) {}

    /** A revision of the total. */
    public record Revision(long position, BigDecimal previousTotal, BigDecimal total, LocalDate effectiveOn) {}

    /** A priority or theme; absent where the year's budget has none of that code. */
    public @Nullable Node node(String code) {
        return nodes.stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.children().stream()))
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
