package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;
import org.kpiledger.web.ledger.Values;

/** Of a KPI what a figure of it needs to be explained. */
record KpiFigures(String code, Map<String, String> name, List<Measure> measures, AsOf asOf) {
    /**
     * One quantity of the KPI.
     *
     * @param reporting how successive periods become one; absent where that is not defined
     */
    record Measure(
            String code,
            Map<String, String> unitName,
            String aggregation,
            @Nullable String reporting,
            List<Period> periods,
            List<Span> years,
            List<Span> cycle) {
        /** What is reported for a period, in a currency; empty for the first that there is. */
        Optional<Period> period(String period, String currency) {
            return periods.stream()
                    .filter(one -> one.period().equals(period) && isIn(currency, one.currency()))
                    .findFirst();
        }

        /** What a year counts, likewise. */
        Optional<Span> year(String year, String currency) {
            return years.stream()
                    .filter(one -> year.equals(one.period()) && isIn(currency, one.currency()))
                    .findFirst();
        }

        /** What the cycle counts, likewise. */
        Optional<Span> cycle(String currency) {
            return cycle.stream().filter(one -> isIn(currency, one.currency())).findFirst();
        }

        /** The periods that make a year or the cycle. */
        List<Period> of(Span span) {
            return periods.stream()
                    .filter(one -> span.from().contains(one.period())
                            && isIn(span.currency() == null ? "" : span.currency(), one.currency()))
                    .toList();
        }

        private static boolean isIn(String asked, @Nullable String currency) {
            return asked.isEmpty() || asked.equals(currency);
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

    /**
     * What successive periods make together.
     *
     * @param period the year; absent for the whole cycle
     * @param from the periods that it is made from
     * @param brokenAt the version that breaks the series, where values before it were left out
     */
    record Span(
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable String bound,
            @Nullable String currency,
            List<String> from,
            int definitionVersion,
            @Nullable Integer brokenAt) {}

    Optional<Measure> measure(String measure) {
        return measures.stream().filter(one -> one.code().equals(measure)).findFirst();
    }
}
