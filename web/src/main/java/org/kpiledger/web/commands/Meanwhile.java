package org.kpiledger.web.commands;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpiledger.web.ledger.AuditTrail;
import org.kpiledger.web.ledger.Ledger;

/** What was done to a subject behind a position, in the order of the log. */
public record Meanwhile(List<AuditTrail.Entry> entries) {
    private static final String MAX = "20";

    static Meanwhile nothing() {
        return new Meanwhile(List.of());
    }

    /**
     * What others did behind a position.
     *
     * @param own the key of a command whose entries are not counted, nor what stands before them
     * @param nodes of a budget, to tell what is about these only; empty for all
     */
    static Meanwhile behind(Ledger ledger, String subject, String position, String own, Set<String> nodes) {
        List<AuditTrail.Entry> entries = ledger.query(
                        AuditTrail.class,
                        "/api/audit",
                        Map.of("subject", subject, "after", position, "order", "asc", "limit", MAX))
                .entries();
        boolean sentAlready =
                entries.stream().anyMatch(entry -> entry.commandId().equals(own));
        return sentAlready
                ? nothing()
                : new Meanwhile(
                        entries.stream().filter(entry -> isAbout(entry, nodes)).toList());
    }

    private static boolean isAbout(AuditTrail.Entry entry, Set<String> nodes) {
        return nodes.isEmpty()
                || entry.changes().stream()
                        .anyMatch(change ->
                                nodes.stream().anyMatch(node -> change.field().contains("[" + node + "]")));
    }
}
