package org.kpiledger.web.ledger;

import java.util.List;
import java.util.Map;

/** A plan's priorities and their themes, with their names. */
public record PlanTree(String planId, Map<String, String> name, List<Priority> priorities, AsOf asOf) {
    /** @param kind PRIORITY, ENABLER or POOLED */
    public record Priority(String code, String kind, Map<String, String> name, List<Theme> themes) {}

    public record Theme(String code, Map<String, String> name) {}

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
