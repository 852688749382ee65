package org.kpiledger.query.rows;

import java.util.stream.LongStream;

/**
 * Files each row under the one position, of those for which it was known, that most powers of two divide. The rows known
 * at a position are then all filed under some forty others, whatever the length of the log, so an index finds them
 * without reading what was known before or since.
 *
 * <p>A row that is still known has no end yet, and stands apart until it has.
 *
 * <p>Source: Kriegel, Pötke, Seidl: Managing intervals efficiently in object-relational databases, VLDB 2000, section 3
 * (the relational interval tree).
 */
final class Landmarks {
    /** No log grows longer than two to the power of this many entries. */
    private static final int LEVEL_MAX = 40;

    private Landmarks() {}

    /** Under what a row is filed that is known from the one position to before the other. */
    static long of(long knownFrom, long knownTo) {
        long last = knownTo - 1;
        int level = Long.SIZE - 1 - Long.numberOfLeadingZeros((knownFrom - 1) ^ last);
        return last >> level << level;
    }

    /** Under what the rows are filed that were known at the position and no longer are, and some that were not. */
    static Long[] at(long position) {
        return LongStream.rangeClosed(0, LEVEL_MAX)
                .map(level -> nearest(position, (int) level))
                .boxed()
                .toArray(Long[]::new);
    }

    /** The odd multiple of the level's power of two that is next to the position, or is it. */
    private static long nearest(long position, int level) {
        return (position >> level | 1) << level;
    }
}
