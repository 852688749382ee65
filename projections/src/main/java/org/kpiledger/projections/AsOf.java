package org.kpiledger.projections;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The point on both clocks for which an answer holds.
 *
 * @param position the last entry that it takes into account
 * @param knownAt when that entry was recorded, absent where there is none
 * @param validAt the day that it is about
 * @param simulated true where all of it is of a simulated log and nothing of it happened; absent for a real one
 */
public record AsOf(
        long position,
        @Nullable Instant knownAt,
        LocalDate validAt,
        @Nullable Boolean simulated) {
    /** Of a real log. */
    public AsOf(long position, @Nullable Instant knownAt, LocalDate validAt) {
        this(position, knownAt, validAt, null);
    }

    /** As known then, for another day. */
    public AsOf on(LocalDate day) {
        return new AsOf(position, knownAt, day, simulated);
    }

    public Moment moment() {
        return new Moment(position, validAt);
    }
}
