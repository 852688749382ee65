package org.kpiledger.command.store;

/** Too many commands wait to be written; nothing was done with this one. */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overloaded() {
        super("Too many commands wait to be written. Send it again in a moment.", null, false, false);
    }
}
