package org.kpiledger.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is set; it never goes back. */
final class SimulatedClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    SimulatedClock(Instant begin) {
        this(begin, ZoneOffset.UTC);
    }

    private SimulatedClock(Instant begin, ZoneId zone) {
        this.now = begin;
        this.zone = zone;
    }

    void set(Instant next) {
        if (next.isBefore(now)) {
            throw new IllegalArgumentException("the simulated time does not go back from " + now + " to " + next);
        }
        now = next;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** One that shows the same time as this does, also after this was set. */
    @Override
    public Clock withZone(ZoneId other) {
        SimulatedClock original = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return original.instant();
            }

            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId next) {
                return original.withZone(next);
            }
        };
    }
}
