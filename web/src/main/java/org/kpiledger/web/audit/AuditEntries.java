package org.kpiledger.web.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;

/**
 * A page of the audit trail, in the order that it was asked in.
 *
 * @param next the position at which to go on in that order; absent on the last page
 */
record AuditEntries(List<Line> entries, @Nullable Long next, AsOf asOf) {
    private static final String ACCESS = "access/";

    record Line(
            long position,
            Instant time,
            String actor,
            @Nullable String role,
            @Nullable String onBehalfOf,
            String type,
            String subject,
            @Nullable String reason,
            String channel,
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
    record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
