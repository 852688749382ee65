package org.kpiledger.bench.project;

import java.time.Duration;

/** Somebody who works through a log. */
interface Catching {
    /** Up to which position it has come, 0 before it has begun. */
    long position();

    /** Waits until it has come to the position; false when the time is over first. */
    boolean reaches(long position, Duration atMost) throws InterruptedException;
}
