package org.kpiledger.web.activities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;
import org.kpiledger.web.ledger.Source;

/**
 * A page of activities as the API tells it, in the order in which the log first knew them.
 *
 * @param next the position behind which the next page begins; absent on the last page
 */
record Activities(List<Activity> activities, @Nullable Long next, AsOf asOf) {
    /** @param state REPORTED or WITHDRAWN */
    record Activity(
            String activityId,
            String priority,
            @Nullable String theme,
            String date,
            @Nullable String dateEnd,
            String status,
            String region,
            List<String> countries,
            List<String> partners,
            List<Figure> figures,
            @Nullable String kpi,
            @Nullable String kpiBasis,
            Map<String, String> summary,
            @Nullable Source source,
            String state,
            long position,
            List<Link> links) {
        /** As precisely as it is known, so 2023 or 2023-02. */
        public String month() {
            return date.length() > 7 ? date.substring(0, 7) : date;
        }

        public boolean withdrawn() {
            return state.equals("WITHDRAWN");
        }
    }

    record Figure(
            String what,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upTo,
            @Nullable String unit,
            @Nullable String qualifier) {}

    /** @param kind KPI, RISK, PLEDGE or EVIDENCE */
    record Link(String kind, String target, LocalDate since, long position) {}

    /** By month, or year where that is all that is known; the earliest first. */
    public Map<String, List<Activity>> byMonth() {
        return activities.stream().collect(Collectors.groupingBy(Activity::month, TreeMap::new, Collectors.toList()));
    }
}
