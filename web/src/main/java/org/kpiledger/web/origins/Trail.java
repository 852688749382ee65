package org.kpiledger.web.origins;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a subject, in the order of the log, as the API tells it.
 *
 * @param next absent where there are no more
 */
record Trail(List<Entry> entries, @Nullable Long next) {
    /** @param before what the fields were that it changed; {@code after} what they became */
    record Entry(
            long position,
            Instant time,
            String actor,
            @Nullable String role,
            @Nullable String onBehalfOf,
            String type,
            @Nullable String reason,
            Map<String, String> before,
            Map<String, String> after) {}

    /** An entry with one field that it changed. */
    record Changed(
            Entry entry,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /** Those that changed a field of one of the nodes. */
    List<Changed> changing(List<String> nodes, String field) {
        return entries.stream()
                .flatMap(entry -> {
                    var fields = new TreeSet<>(entry.before().keySet());
                    fields.addAll(entry.after().keySet());
                    return fields.stream()
                            .filter(name -> nodes.stream().anyMatch(node -> name.equals(field + "[" + node + "]")))
                            .map(name -> new Changed(
                                    entry,
                                    name,
                                    entry.before().get(name),
                                    entry.after().get(name)));
                })
                .toList();
    }
}
