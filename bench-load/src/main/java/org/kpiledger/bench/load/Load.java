package org.kpiledger.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many callers, each of which appends, waits for its acknowledgement and appends again, taking the subjects in turn.
 * The callers are virtual threads, as requests are in the application.
 *
 * @param subjects over how many subjects the appends go
 * @param inFlight how many callers there are
 */
public record Load(int subjects, int inFlight, Duration time) {
    /**
     * Puts the load on.
     *
     * @throws ExecutionException when an append failed: a contender that loses some is not measured
     */
    public Figures run(Append append) throws InterruptedException, ExecutionException {
        AtomicInteger turn = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<Waits>> callers = new ArrayList<>();
        for (int i = 0; i < inFlight; i++) {
            callers.add(() -> {
                Waits waits = new Waits();
                for (long sent = System.nanoTime(); sent < end; ) {
                    append.to(Math.floorMod(turn.getAndIncrement(), subjects));
                    long answered = System.nanoTime();
                    waits.add(answered - sent);
                    sent = answered;
                }
                return waits;
            });
        }
        Waits all = new Waits();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Waits> caller : executor.invokeAll(callers)) {
                all.addAll(caller.get());
            }
        }
        return Figures.of(all.nanos(), System.nanoTime() - start);
    }
}
