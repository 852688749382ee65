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
 */
public record AsOf(long position, @Nullable Instant knownAt, LocalDate validAt) {
    public Moment moment() {
        return new Moment(position, validAt);
    }
}
