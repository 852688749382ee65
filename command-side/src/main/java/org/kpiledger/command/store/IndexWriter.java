package org.kpiledger.command.store;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the index of subjects behind the log, on a thread of its own, whenever enough entries wait for it. */
final class IndexWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexWriter.class);

    /** So many entries share the pages of the index that they touch; until then they are found in memory. */
    static final int STEP = 4_096;

    private final SubjectIndex index;
    private final LongSupplier durable;
    private final Semaphore due = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /** @param durable the last position that is durable */
    IndexWriter(SubjectIndex index, LongSupplier durable) {
        this.index = index;
        this.durable = durable;
        this.thread = Thread.ofPlatform().name("log-index").daemon(true).start(this::serve);
    }

    /** The log has grown. */
    void appended() {
        if (index.pending() >= STEP && due.availablePermits() == 0) {
            due.release();
        }
    }

    private void serve() {
        while (!closed) {
            due.acquireUninterruptibly();
            write();
        }
    }

    private void write() {
        try {
            index.writeBehind(durable.getAsLong());
        } catch (SQLException | RuntimeException failed) {
            LOG.warn("The index of subjects could not be written; entries are found in memory meanwhile.", failed);
        }
    }

    /** Writes what waits, so that the next start need not read it. */
    @Override
    public void close() {
        closed = true;
        due.release();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
