package org.kpiledger.web.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan's priorities and their themes, with their names. */
public record PlanTree(
        String planId, Map<String, String> name, List<Priority> priorities, List<Fact> facts, AsOf asOf) {
    private static final String PRINTED_SHARE = "PRINTED_SHARE";

    /** @param kind PRIORITY, ENABLER or POOLED */
    public record Priority(String code, String kind, Map<String, String> name, List<Theme> themes) {}

    public record Theme(String code, Map<String, String> name) {}

    /**
     * What the plan's document states beside the tree.
     *
     * @param asOf the day, month or year that the statement is about
     */
    public record Fact(
            @Nullable String code,
            String kind,
            @Nullable String node,
            Map<String, String> statement,
            List<Stated> figures,
            @Nullable String asOf,
            @Nullable Source source) {}

    /** A figure as it is printed. */
    public record Stated(
            String what,
            @Nullable BigDecimal value,
            @Nullable String asPrinted) {}

    /** The shares of a node in a year's budget that the document prints, as printed; none where it prints none. */
    public List<Fact> printedShares(String node, int year) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(PRINTED_SHARE)
                        && node.equals(fact.node())
                        && Integer.toString(year).equals(fact.asOf()))
                .toList();
    }

    /** The name of a priority or theme; empty when the plan has no such node. */
    public Map<String, String> nameOf(String node) {
        for (Priority priority : priorities) {
            if (priority.code().equals(node)) {
                return priority.name();
            }
            for (Theme theme : priority.themes()) {
                if (theme.code().equals(node)) {
                    return theme.name();
                }
            }
        }
        return Map.of();
    }
}
