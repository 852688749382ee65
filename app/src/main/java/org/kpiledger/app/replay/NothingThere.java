package org.kpiledger.app.replay;

/** What was asked for is not in the log; its message is one sentence. */
final class NothingThere extends Exception {
    private static final long serialVersionUID = 1L;

    NothingThere(String message) {
        super(message);
    }
}
