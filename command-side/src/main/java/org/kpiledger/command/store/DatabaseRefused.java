package org.kpiledger.command.store;

/** The database answers, and does not let this program in; to try again would not help. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseRefused(String url, Throwable reason) {
        super(
                "The log's database " + url + " does not let this program in (" + reason.getMessage()
                        + "). Look to its address, user and password.",
                reason);
    }
}
