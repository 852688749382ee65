package org.kpiledger.web.ledger;

import java.util.List;

/**
 * That a command was carried out.
 *
 * @param position of its last entry; of the log where it had nothing to do
 * @param events that it made; none where it had nothing to do
 */
public record Accepted(String commandId, String subject, long position, List<Made> events) {
    /** An event. */
    public record Made(String type) {}

    /** Whether all was already as the command would have made it. */
    public boolean changedNothing() {
        return events.isEmpty();
    }

    /**
     * The key of the words in which the user is told of it.
     *
     * @param done those for what was to be done, where anything was
     */
    public String said(String done) {
        return changedNothing() ? "form.nothing" : done;
    }
}
