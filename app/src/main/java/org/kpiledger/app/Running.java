package org.kpiledger.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What has been started so far, to be stopped in the opposite order, within a bounded time. */
final class Running implements AutoCloseable {
    private record Part(String name, Duration patience, AutoCloseable stop) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private boolean closing;

    /**
     * Takes part in the stop from now on.
     *
     * @param patience how long the stop of this part may take before the next one is stopped all the same
     */
    synchronized void add(String name, Duration patience, AutoCloseable stop) {
        parts.push(new Part(name, patience, stop));
    }

    /** True from the moment the stop has begun. */
    synchronized boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        for (Part part = next(); part != null; part = next()) {
            stop(part);
        }
    }

    private synchronized @Nullable Part next() {
        return parts.poll();
    }

    private static void stop(Part part) {
        Thread stopping = Thread.ofPlatform()
                .daemon()
                .name("stop " + part.name())
                .start(() -> {
                    try {
                        part.stop().close();
                    } catch (Exception e) {
                        LoggerFactory.getLogger(Running.class).warn("Stopping the {} failed", part.name(), e);
                    }
                });
        try {
            if (!stopping.join(part.patience())) {
                LoggerFactory.getLogger(Running.class)
                        .warn("The {} did not stop within {}; going on without it", part.name(), part.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
