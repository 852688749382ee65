package org.kpiledger.command.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Code;
import org.kpiledger.events.kpi.BreakdownRule;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.Reading;

/** How the parts of a breakdown relate to the value, dimension by dimension. */
final class BreakdownRules {
    private BreakdownRules() {}

    /** @throws Refusal {@code breakdown-does-not-sum} or {@code part-exceeds-value} */
    static void check(Measure measure, Reading reading) {
        @Nullable BigDecimal whole = reading.figure();
        if (whole == null) {
            return;
        }
        for (Disaggregation dimension : measure.disaggregation()) {
            List<BigDecimal> parts = reading.breakdown().stream()
                    .filter(part -> part.dimension().equals(dimension.dimension()))
                    .map(part -> part.value().value())
                    .toList();
            @Nullable BreakdownRule rule = rule(measure, dimension);
            if (rule != null && !parts.isEmpty()) {
                check(dimension.dimension(), rule, whole, parts);
            }
        }
    }

    /** Of what is counted a part is never more than all of it, where the definition says nothing else either. */
    private static @Nullable BreakdownRule rule(Measure measure, Disaggregation dimension) {
        boolean counts = measure.valueType() == ValueType.COUNT;
        return dimension.rule() == null && counts ? BreakdownRule.MAY_OVERLAP : dimension.rule();
    }

    private static void check(Code dimension, BreakdownRule rule, BigDecimal whole, List<BigDecimal> parts) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        switch (rule) {
            case MUST_SUM -> {
                if (sum.compareTo(whole) != 0) {
                    throw Refusal.field(
                            "breakdown-does-not-sum",
                            "breakdown",
                            "must add up by " + dimension + " to the value, " + whole.toPlainString()
                                    + "; its parts add up to " + sum.toPlainString());
                }
            }
            case PARTIAL -> {
                if (sum.compareTo(whole) > 0) {
                    throw Refusal.field(
                            "breakdown-does-not-sum",
                            "breakdown",
                            "must add up by " + dimension + " to no more than the value, " + whole.toPlainString()
                                    + "; its parts add up to " + sum.toPlainString());
                }
            }
            case MAY_OVERLAP -> {
                if (parts.stream().anyMatch(part -> part.compareTo(whole) > 0)) {
                    throw Refusal.field(
                            "part-exceeds-value",
                            "breakdown",
                            "has a part by " + dimension + " that exceeds the value, " + whole.toPlainString());
                }
            }
        }
    }
}
