package org.kpiledger.command.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.events.codec.EntryCodec;

/**
 * Reads entries in their order while the next pages are read, compared with their leaf hashes and decoded on two threads
 * in turn: each of these costs a processor about the same, and none needs what comes before it.
 */
final class DecodedAhead {
    private static final int PAGE = 1_000;
    private static final int THREADS = 2;

    /** One page is handed over while each thread has one in hand, and one more waits so that no thread does. */
    private static final int PAGES_MAX = THREADS + 2;

    private final LogReader reader;
    private final EntryCodec codec = new EntryCodec();

    DecodedAhead(LogReader reader) {
        this.reader = reader;
    }

    /** Hands over the entries behind the one position, up to and with the other. */
    void read(long after, long last, Consumer<Entry> to) {
        ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().name("replay-", 0).daemon().factory());
        try {
            Queue<Future<List<Entry>>> ahead = new ArrayDeque<>();
            long asked = after;
            while (asked < last || !ahead.isEmpty()) {
                for (; asked < last && ahead.size() < PAGES_MAX; asked = Math.min(asked + PAGE, last)) {
                    ahead.add(threads.submit(page(asked, Math.min(asked + PAGE, last))));
                }
                done(ahead.remove()).forEach(to);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<List<Entry>> page(long after, long last) {
        return () -> {
            List<Entry> entries = new ArrayList<>();
            for (byte[] bytes : reader.after(after, (int) (last - after))) {
                Entry entry = codec.decode(bytes);
                if (entry.position() != after + entries.size() + 1) {
                    break;
                }
                entries.add(entry);
            }
            if (entries.size() < last - after) {
                throw reader.missing(after + entries.size() + 1);
            }
            return entries;
        };
    }

    private static List<Entry> done(Future<List<Entry>> page) {
        try {
            return page.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("the log cannot be read", failed.getCause());
        }
    }
}
