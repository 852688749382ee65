package org.kpiledger.command.store;

import java.time.Duration;

/** The database could not be reached at the start, for as long as a start waits for it. */
public final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseAway(String url, Duration waited, Throwable reason) {
        super("The log's database " + url + " could not be reached for " + waited.toSeconds() + " s ("
                + reason.getMessage() + "). Start it, or look to its address, then start again.");
        // Not as the cause: whoever tells the last cause of a failed start tells this sentence.
        addSuppressed(reason);
    }

    /** As it is told when the start fails. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
