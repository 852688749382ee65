package org.kpiledger.app.demo;

import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;

/** The ledger did not carry out what a story tells, so the story is wrong. */
public final class StepRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param refusal absent where there was nothing to do */
    StepRefused(Step step, @Nullable Refusal refusal) {
        super(
                "The simulated command " + step.command().getClass().getSimpleName() + " on "
                        + step.command().subject() + " of " + step.at() + " "
                        + (refusal == null
                                ? "changed nothing."
                                : "was refused (" + refusal.code() + "): " + refusal.sentence()),
                refusal);
    }
}
