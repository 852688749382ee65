package org.kpiledger.command.store;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.SubjectId;

/**
 * Adds events to the subject's tally, as long as it stays within a limit.
 *
 * @param times how many events
 * @param other a subject whose tally counts towards the limit too
 * @param limit what both may come to together
 */
record Count(SubjectId subject, int times, @Nullable SubjectId other, int limit) implements TallyIntent {
    static Count of(SubjectId subject, int times) {
        return new Count(subject, times, null, Integer.MAX_VALUE);
    }
}
