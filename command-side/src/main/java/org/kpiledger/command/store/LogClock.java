package org.kpiledger.command.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.ClockReading;
import org.kpiledger.events.installation.ClockAccepted;

/**
 * The time of the next entry: later than the last by at least a microsecond, whatever the machine's clock says.
 *
 * <p>A clock that is behind the log by more than a minute, or that jumps by more against the process's monotonic clock,
 * is not believed until it is set right or an administrator accepts it: a wrong time in the log could never be put
 * right.
 */
final class LogClock {
    static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final String WHAT_TO_DO =
            " Nothing is written until the clock is set right, or an administrator" + " sends the command AcceptClock.";

    private final Clock wall;
    private final LongSupplier monotonicNanos;
    private final boolean simulated;
    private @Nullable ClockAccepted accepted;
    private Instant lastWall;
    private long lastNanos;

    LogClock(Clock wall, LongSupplier monotonicNanos) {
        this(wall, monotonicNanos, false);
    }

    private LogClock(Clock wall, LongSupplier monotonicNanos, boolean simulated) {
        this.wall = wall;
        this.monotonicNanos = monotonicNanos;
        this.simulated = simulated;
        this.lastWall = wall.instant();
        this.lastNanos = monotonicNanos.getAsLong();
    }

    /** One that is believed whatever it says: measured against itself, it never seems to jump. */
    static LogClock simulated(Clock clock) {
        return new LogClock(clock, () -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()), true);
    }

    /** What it shows, if it is a simulated one. */
    Optional<Instant> simulatedTime() {
        return simulated ? Optional.of(wall.instant()) : Optional.empty();
    }

    /**
     * The time of an entry behind one of the time given.
     *
     * @throws ClockDisagrees when the clock is not to be believed
     */
    synchronized Instant next(Instant last) {
        Instant now = wall.instant();
        doubt(now, last).ifPresent(why -> {
            throw new ClockDisagrees(why);
        });
        lookedAt(now);
        return after(last, now);
    }

    /**
     * The time of the entry by which the clock is accepted; it counts from {@link #accept} on only.
     *
     * @throws ClockDisagrees when the clock is no longer the one that was accepted
     */
    Instant next(Instant last, ClockAccepted entry) {
        Instant now = wall.instant();
        if (!isClose(now, entry.machineTime().instant())) {
            throw new ClockDisagrees(
                    "The machine's clock moved while it was being accepted, to " + now + "." + WHAT_TO_DO);
        }
        return after(last, now);
    }

    /**
     * The log has the entry: what it accepts is believed. On a node whose own clock shows another time, only that the
     * log's last entry lies ahead of it.
     */
    synchronized void accept(ClockAccepted entry) {
        accepted = entry;
        Instant now = wall.instant();
        if (isClose(now, entry.machineTime().instant())) {
            lookedAt(now);
        }
    }

    synchronized ClockReading read(Instant last) {
        Instant now = wall.instant();
        return new ClockReading(now, last, doubt(now, last).isPresent());
    }

    /** Why nothing is written behind an entry of the time given, if so. */
    synchronized Optional<String> doubt(Instant last) {
        return doubt(wall.instant(), last);
    }

    private Optional<String> doubt(Instant now, Instant last) {
        Instant expected = lastWall.plusNanos(monotonicNanos.getAsLong() - lastNanos);
        if (!isClose(now, expected)) {
            return Optional.of("The machine's clock jumped from " + expected + " to " + now + "." + WHAT_TO_DO);
        }
        if (now.plus(TOLERANCE).isBefore(last) && !isAccepted(now, last)) {
            return Optional.of("The machine's clock says " + now + ", but the log already has an entry of " + last + "."
                    + WHAT_TO_DO);
        }
        return Optional.empty();
    }

    /** Accepted was a machine at its time or later, under a log that had come no further than its last entry then. */
    private boolean isAccepted(Instant now, Instant last) {
        ClockAccepted entry = accepted;
        return entry != null
                && !now.plus(TOLERANCE).isBefore(entry.machineTime().instant())
                && !last.isAfter(entry.lastEntryTime().instant().plus(TOLERANCE));
    }

    private void lookedAt(Instant now) {
        lastWall = now;
        lastNanos = monotonicNanos.getAsLong();
    }

    private static boolean isClose(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
    }

    /** The given time, or as little later than the last as can be. */
    static Instant after(Instant last, Instant now) {
        Instant micros = now.truncatedTo(ChronoUnit.MICROS);
        Instant next = last.plus(1, ChronoUnit.MICROS);
        return micros.isBefore(next) ? next : micros;
    }
}
