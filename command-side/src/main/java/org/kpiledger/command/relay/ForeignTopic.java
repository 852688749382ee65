package org.kpiledger.command.relay;

/** The topic is not a copy of this log: who reads it would be told of another one, or of what the log no longer holds. */
final class ForeignTopic extends RelayStopped {
    private static final long serialVersionUID = 1L;

    /** @param found what is in it instead */
    ForeignTopic(String found) {
        super(found + " Put the right topic or log back, or delete the topic: it is written anew from the log at the"
                + " next start.");
    }
}
