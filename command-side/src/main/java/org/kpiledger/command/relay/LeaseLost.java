package org.kpiledger.command.relay;

/** Another node has taken the work over. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("Another node has taken the relay over.", null, false, false);
    }
}
