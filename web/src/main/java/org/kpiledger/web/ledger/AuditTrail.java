package org.kpiledger.web.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Entries as the API tells them, in the order that it was asked for.
 *
 * @param next the position at which to go on in that order; absent where there are no more
 */
public record AuditTrail(List<Entry> entries, @Nullable Long next, AsOf asOf) {
    private static final String ACCESS = "access/";

    /**
     * One entry.
     *
     * @param commandId the idempotency key of the command that made it
     * @param before what the fields were that it changed; {@code after} what they became
     */
    public record Entry(
            long position,
            Instant time,
            String actor,
            @Nullable String role,
            @Nullable String onBehalfOf,
            String type,
            String subject,
            @Nullable String reason,
            String channel,
            String commandId,
            Map<String, String> before,
            Map<String, String> after) {
        /** The actor whose rights the entry is about, if it is about any. */
        public @Nullable String person() {
            return subject.startsWith(ACCESS) ? subject.substring(ACCESS.length()) : null;
        }

        /** Every field that is named before or after, in alphabetical order. */
        public List<Change> changes() {
            var fields = new TreeSet<String>(before.keySet());
            fields.addAll(after.keySet());
            var changes = new ArrayList<Change>();
            fields.forEach(field -> changes.add(new Change(field, before.get(field), after.get(field))));
            return changes;
        }
    }

    /** One field, with what it was and what it became; absent where it was not, or is no more. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /** The last entry of a subject; absent where it has none. */
    public static Optional<Entry> last(Ledger ledger, String subject) {
        return end(ledger, subject, "desc");
    }

    /** The first entry of a subject; absent where it has none. */
    public static Optional<Entry> first(Ledger ledger, String subject) {
        return end(ledger, subject, "asc");
    }

    private static Optional<Entry> end(Ledger ledger, String subject, String order) {
        return ledger
                .query(AuditTrail.class, "/api/audit", Map.of("subject", subject, "order", order, "limit", "1"))
                .entries()
                .stream()
                .findFirst();
    }
}
