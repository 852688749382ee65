package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Values;

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

    /**
     * What is reported for a period.
     *
     * @param bound LOWER where the true figure may be higher
     * @param ofTheWhole whether what the whole reported stands alone
     */
    record Period(
            String period,
            @Nullable BigDecimal value,
            @Nullable String bound,
            @Nullable String currency,
            List<String> members,
            int contributions,
            boolean ofTheWhole,
            int definitionVersion,
            String state) {
        /** Whether a value is one of those that make it. */
        public boolean isMadeOf(Values.Line value) {
            return !value.withdrawn() && value.absence() == null && (!ofTheWhole || value.isOfTheWhole());
        }
    }

    Optional<Measure> measure(String measure) {
        return measures.stream().filter(one -> one.code().equals(measure)).findFirst();
    }
}
