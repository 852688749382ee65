package org.kpiledger.command.planimport;

import org.kpiledger.command.Refusal;

/** A load that a refused command ended; what came before it is in the log, and the next load goes on there. */
public final class LoadStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LoadStopped(ImportStep step, int number, int total, Refusal refusal) {
        super(
                "The load stopped at command " + number + " of " + total + ", " + step.commandName() + " on "
                        + step.command().subject() + ": " + refusal.sentence(),
                refusal);
    }
}
