package org.kpiledger.bench.project;

import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Watches somebody work through a log, from the first entries it has done to the last one, so that its start is not
 * counted.
 */
record CatchUp(Catching catching, Duration atMost, LongConsumer progress) {
    private static final double NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration SAY_EVERY = Duration.ofMillis(200);

    /**
     * How many events a second it does.
     *
     * @throws IllegalStateException when it takes too long
     */
    double eventsPerSecond(long end) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        await(1, deadline);
        long first = catching.position();
        long begun = System.nanoTime();
        await(end, deadline);
        return (end - first) * NANOS_A_SECOND / (System.nanoTime() - begun);
    }

    private void await(long position, long deadline) throws InterruptedException {
        while (!catching.reaches(position, SAY_EVERY)) {
            progress.accept(catching.position());
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "only " + catching.position() + " of " + position + " was reached in " + atMost);
            }
        }
    }
}
