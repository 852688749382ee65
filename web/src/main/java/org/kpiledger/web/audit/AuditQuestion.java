package org.kpiledger.web.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the audit page is asked for, as it stands in the address; the API judges it.
 *
 * @param before the page ends before this position
 * @param after the page begins behind this position; not together with {@code before}
 */
record AuditQuestion(
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String type,
        @Nullable String reason,
        @Nullable String from,
        @Nullable String to,
        @Nullable String before,
        @Nullable String after) {
    /** What the form holds, empty where nothing is asked. */
    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("subject", text(subject));
        filters.put("actor", text(actor));
        filters.put("role", text(role));
        filters.put("type", text(type));
        filters.put("reason", text(reason));
        filters.put("from", text(from));
        filters.put("to", text(to));
        return filters;
    }

    /** What to ask the API: for the newest entries, those before a position, or the first behind one. */
    Map<String, String> parameters() {
        var parameters = filters();
        parameters.put("before", text(before));
        parameters.put("after", text(after));
        parameters.put("order", isForward() ? "asc" : "desc");
        return parameters;
    }

    /** Whether the page is reached from an older one. */
    boolean isForward() {
        return !text(after).isEmpty();
    }

    boolean isBothWays() {
        return isForward() && !text(before).isEmpty();
    }

    boolean isNewest() {
        return !isForward() && text(before).isEmpty();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
