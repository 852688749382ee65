package org.kpiledger.bench.commands;

import java.time.Duration;

/**
 * How long each measurement takes: as long as is wished, or less where that would take the whole run beyond its end.
 *
 * @param wished for one level of one contender in one round
 * @param endNanos by {@link System#nanoTime}, when the measurements should be done
 */
record Pace(Duration wished, long endNanos) {
    /** Under this the first commands on fresh subjects would be most of what is measured. */
    private static final Duration LEAST = Duration.ofMillis(100);

    /** What each measurement takes besides: fresh subjects are made first. */
    private static final Duration PREPARATION = Duration.ofMillis(150);

    boolean isOver() {
        return System.nanoTime() - endNanos > 0;
    }

    /** What there is time for. */
    Duration of(int measurements) {
        Duration left = Duration.ofNanos(endNanos - System.nanoTime());
        Duration share = left.dividedBy(measurements).minus(PREPARATION);
        Duration atMost = share.compareTo(wished) < 0 ? share : wished;
        return atMost.compareTo(LEAST) < 0 ? LEAST : atMost;
    }
}
