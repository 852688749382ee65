package org.kpiledger.command.witness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an onlooker has seen the log.
 *
 * @param size of the last checkpoint that it was shown since the start
 * @param time when that was
 * @param problem what is wrong and what to do; absent while nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OnlookerStatus(
        String name,
        State state,
        @Nullable Long size,
        @Nullable Instant time,
        @Nullable String problem) {
    /** From the least to the most alarming. */
    enum State {
        /** It has seen the end of the log as it was a moment ago. */
        SEEN,
        /** It was not reached yet since the start. */
        WAITING,
        /** It has not answered for a while. */
        LATE,
        /** It does not take this log's checkpoints. */
        REFUSED,
        /** It has seen a log that this one does not continue. */
        FORKED
    }

    OnlookerStatus with(State other, String what) {
        return new OnlookerStatus(name, other, size, time, what);
    }
}
