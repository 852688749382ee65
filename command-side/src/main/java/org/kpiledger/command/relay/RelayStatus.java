package org.kpiledger.command.relay;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How the relay stands; what is not known is absent.
 *
 * @param position of the last entry that this node knows to be in the topic
 * @param lag how many entries of the log are behind that position
 * @param problem why it has stopped for good, and what to do
 * @param lastError what went wrong last, until it works again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelayStatus(
        State state,
        @Nullable Long position,
        @Nullable Long lag,
        @Nullable String problem,
        @Nullable String lastError) {
    /** What the relay is doing. */
    public enum State {
        /** Looks at the topic to find where to go on. */
        STARTING,
        /** Copies what is appended. */
        RUNNING,
        /** Something it needs is away; it tries again, and commands go on meanwhile. */
        WAITING,
        /** Another node does the work. */
        STANDBY,
        /** It has been closed, or must not go on until the problem is solved and the program started again. */
        STOPPED
    }
}
