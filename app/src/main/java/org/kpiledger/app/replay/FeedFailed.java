package org.kpiledger.app.replay;

/** The feed is away, refuses, or is no log; its message is one sentence. */
final class FeedFailed extends Exception {
    private static final long serialVersionUID = 1L;

    FeedFailed(String message) {
        super(message);
    }
}
