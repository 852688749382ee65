package org.kpiledger.command.budget;

import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;

/**
 * What one row of an import comes to.
 *
 * @param refusal what stands against it, absent unless it is refused
 */
public record RowOutcome(State state, @Nullable Refusal refusal) {
    /** Whether it books something. */
    public enum State {
        BOOKS,
        /** It was booked before. */
        CHANGES_NOTHING,
        REFUSED
    }

    static RowOutcome of(boolean books) {
        return new RowOutcome(books ? State.BOOKS : State.CHANGES_NOTHING, null);
    }

    static RowOutcome refused(Refusal refusal) {
        return new RowOutcome(State.REFUSED, refusal);
    }
}
