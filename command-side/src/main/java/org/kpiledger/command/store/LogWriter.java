package org.kpiledger.command.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.kpiledger.command.ClockReading;
import org.kpiledger.events.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of the log: takes what has queued, checks it, writes it in one transaction, makes it durable and then
 * releases every command that waited.
 *
 * <p>A command that finds the writer idle writes at once on its own thread, so one command alone waits for nothing but
 * the disk; commands that come meanwhile are written together by whoever is next.
 */
public final class LogWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

    /** More commands waiting than this are turned away. */
    static final int QUEUE_MAX = 4_096;

    private static final int BATCH_MAX = 512;

    private final BlockingQueue<Append> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore waiting = new Semaphore(0);
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final LogDatabase database;
    private final LogReader reader;
    private final LogClock clock;
    private final BatchWriter batches;
    private final IndexWriter indexing;
    private final Thread thread;
    private volatile boolean closed;

    LogWriter(LogDatabase database, LogReader reader, SubjectIndex index, LogClock clock) {
        this.database = database;
        this.reader = reader;
        this.clock = clock;
        this.batches = new BatchWriter(database, reader, index, this.clock);
        this.indexing = new IndexWriter(index, () -> batches.head().position());
        this.thread = Thread.ofPlatform().name("log-writer").daemon(true).start(this::serve);
    }

    /** Writes a command's entries and waits until they are durable; see {@link #handOver} and {@link #await}. */
    Receipt append(Append append) {
        handOver(append);
        return await(append);
    }

    /**
     * Takes a command's entries, to be written behind all that were taken before.
     *
     * @throws Overloaded when too many wait
     * @throws CorruptLog when an entry was read that is not what was written
     * @throws StoreUnavailable when it cannot be written at the moment
     */
    void handOver(Append append) {
        reader.damage().ifPresent(found -> {
            throw found;
        });
        database.problemOfRoom().ifPresent(full -> {
            throw new StoreUnavailable(full, null);
        });
        // Looked at again behind the offer, since by then everybody who would have taken it may be gone.
        if (closed || !queue.offer(append) || (closed && queue.remove(append))) {
            throw new Overloaded();
        }
    }

    /**
     * Waits until a command's entries are durable, and writes what has queued where nobody else does.
     *
     * @throws Conflict when a condition no longer holds
     * @throws KeyReused when the key stands for another command
     * @throws StoreUnavailable when it cannot be written at the moment
     */
    Receipt await(Append append) {
        if (!append.done().isDone() && writing.tryLock()) {
            try {
                writeQueued();
            } finally {
                writing.unlock();
            }
        }
        if (!append.done().isDone()) {
            waiting.release();
        }
        try {
            return append.done().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    /**
     * The end of the log now, what other nodes have written included.
     *
     * @throws StoreUnavailable when the database cannot be asked
     */
    public Head follow() {
        writing.lock();
        try {
            long before = batches.head().position();
            batches.follow();
            tellFrom(before);
            return batches.head();
        } finally {
            writing.unlock();
        }
    }

    long lastSequence(SubjectId subject) {
        writing.lock();
        try {
            return batches.lastSequence(SubjectEnds.key(subject));
        } finally {
            writing.unlock();
        }
    }

    /** The end of the log as committed and durable, as far as this node knows without asking. */
    public Head head() {
        return batches.head();
    }

    /** The time that it is in a simulated log; empty in a real one, whose time is that of writing. */
    Optional<Instant> simulatedTime() {
        return clock.simulatedTime();
    }

    /** What the machine's clock shows beside the end of the log. */
    ClockReading clock() {
        return clock.read(head().time());
    }

    /** Why no command is written at present, as far as that is known without trying. */
    public Optional<String> problem() {
        return reader.damage()
                .map(Throwable::getMessage)
                .or(() -> clock.doubt(head().time()))
                .or(database::problemOfRoom);
    }

    /** The log's name, in checkpoints and sources. */
    public String origin() {
        return batches.origin();
    }

    /** How many commands wait to be written. */
    public int waiting() {
        return queue.size();
    }

    Receipts receipts() {
        return batches.receipts();
    }

    SubjectEnds subjectEnds() {
        return batches.subjectEnds();
    }

    /** Tells the listener each new end of the log, on the writer's thread: it must be quick and never fail. */
    public void onAppended(LongConsumer listener) {
        listeners.add(listener);
    }

    private void serve() {
        while (!closed) {
            waiting.acquireUninterruptibly();
            waiting.drainPermits();
            while (!queue.isEmpty()) {
                writing.lock();
                try {
                    writeQueued();
                } finally {
                    writing.unlock();
                }
            }
        }
    }

    private void writeQueued() {
        List<Append> batch = new ArrayList<>();
        queue.drainTo(batch, BATCH_MAX);
        if (batch.isEmpty()) {
            return;
        }
        long before = batches.head().position();
        batches.write(batch);
        tellFrom(before);
    }

    private void tellFrom(long before) {
        long after = batches.head().position();
        if (after > before) {
            indexing.appended();
            listeners.forEach(listener -> tell(listener, after));
        }
    }

    private static void tell(LongConsumer listener, long end) {
        try {
            listener.accept(end);
        } catch (RuntimeException | Error failed) {
            // The entries are durable: nothing behind them may turn that into a failure.
            LOG.error("A listener for new entries failed at position {}.", end, failed);
        }
    }

    /** Writes what has been taken, and takes no more. */
    @Override
    public void close() {
        closed = true;
        waiting.release();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        writing.lock();
        try {
            while (!queue.isEmpty()) {
                writeQueued();
            }
            indexing.close();
            batches.close();
        } finally {
            writing.unlock();
        }
    }
}
