package org.kpiledger.command.relay;

/** Going on would harm the topic; says why, and what to do. */
sealed class RelayStopped extends RuntimeException permits ForeignTopic {
    private static final long serialVersionUID = 1L;

    RelayStopped(String problem) {
        super(problem);
    }
}
