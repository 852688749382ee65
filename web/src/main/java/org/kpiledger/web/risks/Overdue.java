package org.kpiledger.web.risks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What should have been done about risks, the longest overdue first, as the API tells it. */
record Overdue(List<Item> overdue) {
    /** @param kind ASSESSMENT, REASSESSMENT_REQUESTED, MITIGATION or ACCEPTANCE */
    record Item(
            String kind,
            String riskId,
            @Nullable String owner,
            @Nullable String mitigation,
            @Nullable String kpi,
            LocalDate dueOn,
            int days) {}
}
