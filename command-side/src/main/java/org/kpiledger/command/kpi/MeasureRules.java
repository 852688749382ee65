package org.kpiledger.command.kpi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Category;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;

/** What the measures of a definition must fulfil. */
final class MeasureRules {
    private static final Code PERCENT = new Code("PERCENT");

    private MeasureRules() {}

    static void check(List<Measure> measures) {
        if (measures.isEmpty()) {
            throw Refusal.field("no-measure", "measures", "must name at least one measure");
        }
        requireUnique(measures.stream().map(Measure::code).toList(), "measures");
        for (int i = 0; i < measures.size(); i++) {
            String field = "measures/" + i;
            unitFits(measures.get(i), field);
            onlyCountsAreUnited(measures.get(i), field);
            dimensionsAreDifferent(measures.get(i).disaggregation(), field + "/disaggregation");
        }
    }

    private static void unitFits(Measure measure, String field) {
        boolean perCent = measure.unit().equals(PERCENT);
        if (perCent != (measure.valueType() == ValueType.PERCENT)) {
            throw Refusal.field(
                    "unit-does-not-fit",
                    field + "/unit",
                    "does not fit the value type " + measure.valueType() + "; the unit PERCENT and the value type"
                            + " PERCENT go together");
        }
        if (measure.valueType() == ValueType.MONEY && !isCurrency(measure.unit())) {
            throw Refusal.field(
                    "unit-does-not-fit", field + "/unit", "must be a currency such as CHF, as a measure of money has");
        }
    }

    private static void onlyCountsAreUnited(Measure measure, String field) {
        if (measure.aggregation() == Aggregation.DISTINCT && measure.valueType() != ValueType.COUNT) {
            throw Refusal.field(
                    "aggregation-does-not-fit",
                    field + "/aggregation",
                    "can be DISTINCT for a COUNT only, since members are counted");
        }
    }

    private static void dimensionsAreDifferent(List<Disaggregation> dimensions, String field) {
        requireUnique(dimensions.stream().map(Disaggregation::dimension).toList(), field);
        for (int i = 0; i < dimensions.size(); i++) {
            requireUnique(
                    dimensions.get(i).categories().stream().map(Category::code).toList(),
                    field + "/" + i + "/categories");
        }
    }

    private static void requireUnique(List<Code> codes, String field) {
        Set<String> seen = new HashSet<>();
        for (Code code : codes) {
            if (!seen.add(code.folded())) {
                throw Refusal.field(
                        "duplicate-code", field, "names " + code + " twice; codes must differ in more than their case");
            }
        }
    }

    private static boolean isCurrency(Code unit) {
        try {
            return new CurrencyCode(unit.value()).decimals() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
