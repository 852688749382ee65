package org.kpiledger.web.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What should have been done about risks, as the API tells it. */
record OverdueRisks(List<Item> overdue) {
    record Item(
            String kind,
            String riskId,
            @Nullable String owner,
            @Nullable String mitigation,
            LocalDate dueOn) {}

    List<Item> of(String owner) {
        return overdue.stream().filter(item -> owner.equals(item.owner())).toList();
    }
}
