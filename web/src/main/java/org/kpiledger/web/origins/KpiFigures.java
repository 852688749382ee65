package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of a KPI what a figure of it needs to be explained. */
record KpiFigures(String code, Map<String, String> name, List<Measure> measures) {
    record Measure(
            String code,
            Map<String, String> unitName,
            String aggregation,
            @Nullable String reporting,
            List<Period> periods) {
        Optional<Period> period(String period) {
            return periods.stream().filter(one -> one.period().equals(period)).findFirst();
        }
    }

    /** @param bound LOWER where the true figure may be higher */
    record Period(
            String period,
            @Nullable BigDecimal value,
            @Nullable String bound,
            @Nullable String currency,
            List<String> members,
            int contributions,
            int definitionVersion,
            String state) {}

    Optional<Measure> measure(String measure) {
        return measures.stream().filter(one -> one.code().equals(measure)).findFirst();
    }
}
