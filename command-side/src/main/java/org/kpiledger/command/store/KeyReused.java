package org.kpiledger.command.store;

/** The idempotency key was used before, for a command with another body. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyReused(String commandId) {
        super(
                "The Idempotency-Key " + commandId + " was used before for another command. Use a new key.",
                null,
                false,
                false);
    }
}
