package org.kpiledger.web.origins;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AuditTrail;

/** An entry with one field that it changed. */
record Changed(
        AuditTrail.Entry entry,
        String field,
        @Nullable String before,
        @Nullable String after) {
    /** The entries that changed one of the fields. */
    static List<Changed> in(AuditTrail trail, Set<String> fields) {
        return trail.entries().stream()
                .flatMap(entry -> entry.changes().stream()
                        .filter(change -> fields.contains(change.field()))
                        .map(change -> new Changed(entry, change.field(), change.before(), change.after())))
                .toList();
    }
}
