package org.kpiledger.web.values;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.web.ledger.Ledger;

/** By which command was a thing changed last? */
record LastChange(List<Line> entries) {
    record Line(String commandId) {}

    /** Its id, which is the idempotency key under which it was sent. */
    static Optional<String> of(Ledger ledger, String subject) {
        return ledger
                .query(LastChange.class, "/api/audit", Map.of("subject", subject, "order", "desc", "limit", "1"))
                .entries()
                .stream()
                .findFirst()
                .map(Line::commandId);
    }
}
