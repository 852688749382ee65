package org.kpiledger.web.kpis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;
import org.kpiledger.web.ledger.Source;

/**
 * A KPI as the API tells it, in a list or alone.
 *
 * @param dataStatus REPORTED or NOT_REPORTED
 * @param definitions all versions; with the asOf only for a KPI alone
 */
record Kpi(
        String code,
        String theme,
        @Nullable String priority,
        Map<String, String> name,
        Definition definition,
        List<Measure> measures,
        String dataStatus,
        List<String> sameAs,
        List<String> similarTo,
        Map<String, String> note,
        @Nullable Source source,
        List<Definition> definitions,
        @Nullable AsOf asOf) {
    /** @param state PROPOSED, APPROVED, RETURNED or REJECTED */
    record Definition(int version, String state, @Nullable Approval approvedBy) {
        public boolean approved() {
            return state.equals("APPROVED");
        }
    }

    record Approval(
            @Nullable String meeting,
            @Nullable String document,
            @Nullable LocalDate effectiveOn) {}

    record Measure(
            String code,
            String unit,
            Map<String, String> unitName,
            String valueType,
            String aggregation,
            String direction,
            List<Disaggregation> disaggregation,
            Map<String, String> note,
            List<Period> periods) {}

    record Disaggregation(String dimension, Map<String, String> name, List<Category> categories) {}

    record Category(String code, Map<String, String> name) {}

    /**
     * What is reported for a period, rolled up.
     *
     * @param bound LOWER where the true figure may be higher
     */
    record Period(
            String period,
            @Nullable BigDecimal value,
            List<String> members,
            int contributions,
            boolean ongoing,
            @Nullable String bound,
            @Nullable String currency,
            List<UnitShare> byUnit,
            String state) {}

    record UnitShare(
            String reportingUnit,
            @Nullable BigDecimal value,
            List<String> members,
            @Nullable String bound) {}

    record Whole(List<Kpi> kpis, AsOf asOf) {}
}
