package org.kpiledger.web.commands;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Actors;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.KpiList;
import org.kpiledger.web.ledger.PlanTree;
import org.kpiledger.web.pages.Regions;

/**
 * What the selects of a form offer.
 *
 * @param budget absent where the form is not about one, or there is none yet
 */
public record Choices(PlanTree tree, @Nullable Allocations budget, List<KpiList.Line> kpis, Actors actors) {
    private static final Map<String, List<String>> CODES = Map.of(
            "status", List.of("DONE", "ONGOING", "PLANNED"),
            "reasonCode", List.of("DATA_ENTRY", "SOURCE_REVISED", "METHOD", "DUPLICATE", "OTHER"));

    private static final Map<String, String> FAMILIES = Map.of("status", "activity", "reasonCode", "reason");

    private static final List<String> LEVELS = List.of("LOW", "MEDIUM", "HIGH");

    /** That of the budget; empty where there is none. */
    public String currency() {
        return budget == null ? "" : budget.currency();
    }

    /** The codes of a field of which one is chosen. */
    public List<String> codes(String field) {
        return CODES.getOrDefault(field, LEVELS);
    }

    /** The family of messages that has their words. */
    public String family(String field) {
        return FAMILIES.getOrDefault(field, "level");
    }

    public List<String> regions() {
        return Regions.ALL;
    }
}
