package org.kpiledger.command.store;

/**
 * The connection was lost while the command was being committed, and the log cannot be asked yet. To send the command
 * again under the same key is safe.
 */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super(
                "The database failed while the command was written, and cannot tell yet what became of it. Send it again"
                        + " with the same Idempotency-Key to learn it.",
                cause);
    }
}
