package org.kpiledger.command.store;

import java.time.Instant;
import org.kpiledger.log.TreeFrontier;

/**
 * Where the log ends.
 *
 * @param time of its last entry; the epoch for an empty log
 */
public record Head(TreeFrontier frontier, Instant time) {
    static final Head EMPTY = new Head(TreeFrontier.EMPTY, Instant.EPOCH);

    /** The position of the last entry, 0 for an empty log. */
    public long position() {
        return frontier.size();
    }
}
