package org.kpiledger.command.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The time of the next entry: later than the last by at least a microsecond, whatever the machine's clock says.
 *
 * <p>A clock that is behind the log by more than a minute, or that jumps by more against the process's monotonic clock,
 * is not believed: a wrong time in the log could never be put right.
 */
final class LogClock {
    static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final Clock wall;
    private final LongSupplier monotonicNanos;
    private Instant lastWall;
    private long lastNanos;

    LogClock(Clock wall, LongSupplier monotonicNanos) {
        this.wall = wall;
        this.monotonicNanos = monotonicNanos;
        this.lastWall = wall.instant();
        this.lastNanos = monotonicNanos.getAsLong();
    }

    /**
     * The time of an entry behind one of the time given.
     *
     * @throws ClockDisagrees when the clock is not to be believed
     */
    Instant next(Instant last) {
        Instant now = wall.instant();
        long nanos = monotonicNanos.getAsLong();
        Instant expected = lastWall.plusNanos(nanos - lastNanos);
        if (Duration.between(expected, now).abs().compareTo(TOLERANCE) > 0) {
            throw new ClockDisagrees("The machine's clock jumped from " + expected + " to " + now
                    + ". Nothing is written until it is set right and the program is started again.");
        }
        if (now.plus(TOLERANCE).isBefore(last)) {
            throw new ClockDisagrees("The machine's clock says " + now + ", but the log already has an entry of " + last
                    + ". Nothing is written until the clock is set right.");
        }
        lastWall = now;
        lastNanos = nanos;
        Instant micros = now.truncatedTo(ChronoUnit.MICROS);
        Instant after = last.plus(1, ChronoUnit.MICROS);
        return micros.isBefore(after) ? after : micros;
    }
}
