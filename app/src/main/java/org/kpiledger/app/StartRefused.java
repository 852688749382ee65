package org.kpiledger.app;

/** The start would harm something or cannot work; its message is one sentence that says what to do. */
final class StartRefused extends Exception {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
