package org.kpiledger.projections;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What was known of a thing between two positions of the log, for a stretch of valid time.
 *
 * @param since position of the entry by which the thing was first known; orders lists as the log does
 * @param validFrom first day for which it holds
 * @param validTo first day for which it no longer holds, {@link #FOREVER} where none is known
 * @param knownFrom position of the entry that made it known
 * @param knownTo position of the entry that restated it, {@link #STILL_KNOWN} where none has
 * @param document what holds
 */
public record Row<D>(
        Key key, long since, LocalDate validFrom, LocalDate validTo, long knownFrom, long knownTo, D document) {
    /** Before every date that an event can name. */
    public static final LocalDate ALWAYS = LocalDate.of(0, 1, 1);

    /** After every date that an event can name. */
    public static final LocalDate FOREVER = LocalDate.of(10_000, 1, 1);

    public static final long STILL_KNOWN = Long.MAX_VALUE;

    /** The order in which the log first knew the things that rows are about. */
    public static final Comparator<Row<?>> AS_FIRST_KNOWN = Comparator.<Row<?>>comparingLong(Row::since)
            .thenComparing(row -> row.key().item());

    /** By thing, then known and valid time. */
    public static final Comparator<Row<?>> BY_ITEM = Comparator.<Row<?>, String>comparing(
                    row -> row.key().item())
            .thenComparingLong(Row::knownFrom)
            .thenComparing(Row::validFrom);

    public boolean holdsAt(Moment moment) {
        return knownFrom <= moment.position()
                && moment.position() < knownTo
                && !validFrom.isAfter(moment.validAt())
                && validTo.isAfter(moment.validAt());
    }

    Row<D> knownUntil(long position) {
        return new Row<>(key, since, validFrom, validTo, knownFrom, position, document);
    }
}
