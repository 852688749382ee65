package org.kpiledger.command.inspection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A thread that gives way to all others. */
final class OneThread implements Later {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("inspection")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    @Override
    public void in(Duration wait, Runnable work) {
        thread.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
