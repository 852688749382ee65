package org.kpiledger.web.commands;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Ledger;

/** What was done to a subject behind a position, in the order of the log. */
public record Meanwhile(List<Line> entries) {
    private static final String MAX = "20";

    /** An entry. */
    public record Line(
            long position,
            Instant time,
            String actor,
            @Nullable String role,
            @Nullable String onBehalfOf,
            String type,
            @Nullable String reason,
            String commandId,
            Map<String, String> before,
            Map<String, String> after) {
        /** Every field that is named before or after, in alphabetical order. */
        public Set<String> fields() {
            var fields = new TreeSet<>(before.keySet());
            fields.addAll(after.keySet());
            return fields;
        }

        private boolean isAbout(Set<String> nodes) {
            return nodes.isEmpty()
                    || fields().stream()
                            .anyMatch(field -> nodes.stream().anyMatch(node -> field.contains("[" + node + "]")));
        }
    }

    /** The position of the last entry of a subject; 0 where it has none. */
    static long last(Ledger ledger, String subject) {
        return end(ledger, subject, "desc");
    }

    /** The position of the first entry of a subject; 0 where it has none. */
    static long first(Ledger ledger, String subject) {
        return end(ledger, subject, "asc");
    }

    private static long end(Ledger ledger, String subject, String order) {
        return ledger
                .query(Meanwhile.class, "/api/audit", Map.of("subject", subject, "order", order, "limit", "1"))
                .entries()
                .stream()
                .mapToLong(Line::position)
                .findFirst()
                .orElse(0);
    }

    /**
     * What others did behind a position.
     *
     * @param own the key of a command whose entries are not counted, nor what stands before them
     * @param nodes of a budget, to tell what is about these only; empty for all
     */
    static Meanwhile behind(Ledger ledger, String subject, String position, String own, Set<String> nodes) {
        List<Line> entries = ledger.query(
                        Meanwhile.class,
                        "/api/audit",
                        Map.of("subject", subject, "after", position, "order", "asc", "limit", MAX))
                .entries();
        boolean sentAlready =
                entries.stream().anyMatch(entry -> entry.commandId().equals(own));
        return new Meanwhile(
                sentAlready
                        ? List.of()
                        : entries.stream().filter(entry -> entry.isAbout(nodes)).toList());
    }
}
