package org.kpiledger.verifier.check;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.kpiledger.events.codec.Entry;
import org.kpiledger.projections.CannotApply;
import org.kpiledger.verifier.figures.Folds;
import org.kpiledger.verifier.source.SourceFailed;
import org.kpiledger.verifier.source.Stretch;

/**
 * Goes along a log once with all processors: stretches are read, hashed and decoded side by side, and folded by folds of
 * which each takes one stretch after the other. Only a few stretches are in memory at a time.
 */
final class Walk {
    private static final int AHEAD_A_PROCESSOR = 4;
    private static final int BEHIND_MAX = 32;

    private final long size;
    private final StretchCheck check;
    private final Flaws flaws;
    private final List<Lane> lanes = new ArrayList<>();

    Walk(long size, StretchCheck check, Flaws flaws) {
        this.size = size;
        this.check = check;
        this.flaws = flaws;
    }

    /** What takes the stretches in their order, each time on any thread, and stops at what it cannot take. */
    private static final class Lane {
        private final Consumer<List<Entry>> work;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        Lane(Consumer<List<Entry>> work) {
            this.work = work;
        }

        CompletableFuture<Void> take(List<Entry> entries, ExecutorService on) {
            last = last.thenRunAsync(() -> work.accept(entries), on);
            return last;
        }
    }

    /** Lets the sequences be counted on the way. */
    Walk counting(Sequences sequences) {
        lanes.add(new Lane(sequences::apply));
        return this;
    }

    /** Lets every fold be made on the way. */
    Walk folding(Folds folds) {
        folds.all().forEach(fold -> lanes.add(new Lane(entries -> apply(fold, entries))));
        return this;
    }

    private void apply(Folds.Fold fold, List<Entry> entries) {
        try {
            if (!entries.isEmpty()) {
                fold.apply().accept(entries);
            }
        } catch (RuntimeException refused) {
            long position = refused instanceof CannotApply known && known.position() > 0
                    ? known.position()
                    : entries.getFirst().position();
            flaws.add(
                    Aspect.FOLDS,
                    position,
                    "entry " + position + " does not follow from those before it, by the fold " + fold.name() + ": "
                            + refused.getMessage());
            throw refused;
        }
    }

    /** Takes each stretch as it comes, in order. */
    interface Taker {
        void take(CheckedStretch stretch);
    }

    /**
     * Goes along the whole log.
     *
     * @throws SourceFailed when entries are not there; those before were taken
     */
    void go(Taker taker) throws SourceFailed {
        int processors = Runtime.getRuntime().availableProcessors();
        long count = Stretch.count(size);
        Deque<Future<CheckedStretch>> ahead = new ArrayDeque<>();
        Deque<CompletableFuture<?>> behind = new ArrayDeque<>();
        ExecutorService pool = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().name("verify-", 0).daemon().factory());
        try {
            long asked = 0;
            boolean whole = true;
            Instant before = Instant.MIN;
            for (long tile = 0; tile < count; tile++) {
                while (asked < count && asked <= tile + (long) AHEAD_A_PROCESSOR * processors) {
                    Stretch stretch = Stretch.of(asked++, size);
                    ahead.add(pool.submit(() -> check.check(stretch)));
                }
                CheckedStretch stretch = next(ahead);
                taker.take(stretch);
                if (whole && !lanes.isEmpty()) {
                    before = follow(stretch, before);
                    behind.add(fold(stretch.entries(), pool));
                    whole = stretch.isRead();
                }
                if (behind.size() > BEHIND_MAX) {
                    settle(behind.remove());
                }
            }
            behind.forEach(Walk::settle);
        } finally {
            pool.shutdownNow();
        }
    }

    private Instant follow(CheckedStretch stretch, Instant before) {
        if (!stretch.entries().isEmpty() && !stretch.first().isAfter(before)) {
            long position = stretch.stretch().first();
            flaws.add(Aspect.ENTRIES, position, StretchCheck.notLater(position));
        }
        return stretch.last();
    }

    private CompletableFuture<?> fold(List<Entry> entries, ExecutorService pool) {
        return CompletableFuture.allOf(
                lanes.stream().map(lane -> lane.take(entries, pool)).toArray(CompletableFuture<?>[]::new));
    }

    private static CheckedStretch next(Deque<Future<CheckedStretch>> ahead) throws SourceFailed {
        try {
            return ahead.remove().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SourceFailed missing) {
                throw missing;
            }
            throw new IllegalStateException("a stretch of the log could not be checked", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SourceFailed("Stopped while the log was read.");
        }
    }

    /** A lane that stopped has told its flaw. */
    private static void settle(CompletableFuture<?> done) {
        done.handle((_, _) -> done).join();
    }
}
