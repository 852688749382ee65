package org.kpiledger.web.commands;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Actors;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.KpiList;
import org.kpiledger.web.ledger.PlanTree;
import org.kpiledger.web.pages.Regions;
import org.kpiledger.web.pages.Typed;

/**
 * What the selects of a form offer.
 *
 * @param budget absent where the form is not about one, or there is none yet
 */
public record Choices(PlanTree tree, @Nullable Allocations budget, List<KpiList.Line> kpis, Actors actors) {
    private static final Map<String, List<String>> CODES = Map.of(
            "status", List.of("DONE", "ONGOING", "PLANNED"),
            "reasonCode", List.of("DATA_ENTRY", "SOURCE_REVISED", "METHOD", "DUPLICATE", "OTHER"),
            "comparability", List.of("COMPARABLE", "RESTATED", "BREAK"),
            "frequency", List.of("YEARLY", "QUARTERLY"),
            "valueType", List.of("COUNT", "PERCENT", "MONEY", "RATIO"),
            "aggregation", List.of("SUM", "LATEST", "DISTINCT", "AVERAGE"),
            "direction", List.of("INCREASE", "DECREASE", "MAINTAIN"),
            "reporting", List.of("INCREMENTAL", "CUMULATIVE", "LATEST", "AVERAGE"));

    /** Whose codes have the words of another family; else it is called as the field is. */
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
        return FAMILIES.getOrDefault(field, isChoice(field) ? field : "level");
    }

    /** Whether a field, or a column of the measures of a definition, is one of codes of its own. */
    public boolean isChoice(String column) {
        return CODES.containsKey(column);
    }

    public List<String> measureColumns() {
        return MeasureRows.COLUMNS;
    }

    /** How many rows a form has for measures. */
    public int measuresShown(String field, Typed typed) {
        return MeasureRows.shown(field, typed);
    }

    /** How many of them have something in them. */
    public int measuresFilled(String field, Typed typed) {
        return MeasureRows.filled(field, typed);
    }

    public List<String> regions() {
        return Regions.ALL;
    }
}
