package org.kpiledger.web.activities;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of activities is asked for, as it stands in the address; the API judges it.
 *
 * @param after the page begins behind this position
 */
record ActivityQuestion(
        @Nullable String priority,
        @Nullable String theme,
        @Nullable String region,
        @Nullable String country,
        @Nullable String partner,
        @Nullable String status,
        @Nullable String kpi,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after) {
    /** What the form holds, empty where nothing is asked. */
    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("priority", text(priority));
        filters.put("theme", text(theme));
        filters.put("region", text(region));
        filters.put("country", text(country));
        filters.put("partner", text(partner));
        filters.put("status", text(status));
        filters.put("kpi", text(kpi));
        filters.put("from", text(from));
        filters.put("to", text(to));
        return filters;
    }

    Map<String, String> parameters() {
        var parameters = filters();
        parameters.put("after", text(after));
        return parameters;
    }

    boolean isFirst() {
        return text(after).isEmpty();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
