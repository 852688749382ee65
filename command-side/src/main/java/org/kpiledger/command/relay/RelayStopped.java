package org.kpiledger.command.relay;

/** Going on would harm the topic; says why, and what to do. */
final class RelayStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RelayStopped(String problem) {
        super(problem);
    }
}
