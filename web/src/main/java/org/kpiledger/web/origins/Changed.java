package org.kpiledger.web.origins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AuditTrail;

/** An entry with one field that it changed. */
record Changed(
        AuditTrail.Entry entry,
        String field,
        @Nullable String before,
        @Nullable String after) {
    /** The entries that changed a field of one of the nodes. */
    static List<Changed> in(AuditTrail trail, List<String> nodes, String field) {
        return trail.entries().stream()
                .flatMap(entry -> entry.changes().stream()
                        .filter(change ->
                                nodes.stream().anyMatch(node -> change.field().equals(field + "[" + node + "]")))
                        .map(change -> new Changed(entry, change.field(), change.before(), change.after())))
                .toList();
    }
}
