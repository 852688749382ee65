package org.kpiledger.web.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the overview is asked for, as it stands in the address; the API judges all but the year. */
record OverviewQuestion(
        @Nullable String year,
        @Nullable String priority,
        @Nullable String region,
        @Nullable String owner,
        @Nullable String status) {
    String yearAsked() {
        return text(year);
    }

    /** What the form holds, empty where nothing is asked. */
    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("priority", text(priority));
        filters.put("region", text(region));
        filters.put("owner", text(owner));
        filters.put("status", text(status));
        return filters;
    }

    /** Whether themes without a KPI that fits are left out. */
    boolean isAboutKpis() {
        return !(text(region).isEmpty() && text(owner).isEmpty() && text(status).isEmpty());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
