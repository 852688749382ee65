package org.kpiledger.command.api;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kpiledger.command.store.LogWriter;

/** Lets readers wait for entries behind a position. */
final class Appended {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final LogWriter writer;

    Appended(LogWriter writer) {
        this.writer = writer;
        writer.onAppended(_ -> signal());
    }

    /** Waits until the log ends behind the position, or the time is over. */
    void awaitBehind(long position, Duration time) throws InterruptedException {
        long nanos = time.toNanos();
        lock.lock();
        try {
            while (writer.head().position() <= position && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
