package org.kpiledger.web.kpis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;

/** The values recorded for a KPI, one by one. */
record KpiValues(List<Line> values, AsOf asOf) {
    /** @param state how far it has come, from RECORDED to APPROVED; one that is WITHDRAWN says nothing any more */
    record Line(
            String valueId,
            String measure,
            String period,
            String reportingUnit,
            String contribution,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<String> members,
            @Nullable String currency,
            @Nullable String basis,
            boolean ongoing,
            List<String> evidence,
            @Nullable String note,
            @Nullable String valueDate,
            String state,
            int definitionVersion,
            boolean definitionApproved,
            int corrections,
            @Nullable String reasonCode,
            String recordedBy,
            Instant recordedAt,
            long position) {
        public boolean withdrawn() {
            return state.equals("WITHDRAWN");
        }
    }

    public List<Line> of(String measure) {
        return values.stream().filter(line -> line.measure().equals(measure)).toList();
    }
}
