package org.kpiledger.projections;

import java.time.LocalDate;

/**
 * A point on both clocks.
 *
 * @param position the last entry that is known
 * @param validAt the day that is asked about
 */
public record Moment(long position, LocalDate validAt) {
    /** All that is known at a position, on whatever days it takes effect: what is planned counts too. */
    public static Moment ofAllDays(long position) {
        return new Moment(position, Row.FOREVER.minusDays(1));
    }
}
