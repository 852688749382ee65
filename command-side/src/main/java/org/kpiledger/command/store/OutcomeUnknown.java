package org.kpiledger.command.store;

/**
 * The connection was lost while the command was being committed, and the log cannot be asked yet. To send the command
 * again under the same key is safe.
 */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super(
                "The connection to the database was lost while the command was written. Send it again with the same"
                        + " Idempotency-Key to learn what became of it.",
                cause);
    }
}
