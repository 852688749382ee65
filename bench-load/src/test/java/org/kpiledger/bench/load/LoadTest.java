package org.kpiledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    /** Long enough for each caller to begin, also on a machine that is busy. */
    private static final Duration TIME = Duration.ofMillis(300);

    @Test
    void countsWhatWasAcknowledgedAndTakesAllSubjectsInTurn() throws Exception {
        var appends = new ConcurrentHashMap<Integer, AtomicInteger>();

        Figures figures = new Load(7, 2, TIME)
                .run(subject -> appends.computeIfAbsent(subject, _ -> new AtomicInteger())
                        .incrementAndGet());

        assertThat(appends.keySet()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(appends.values().stream().mapToLong(AtomicInteger::get).sum())
                .isEqualTo(figures.count());
    }

    @Test
    void hasAsManyAppendsInFlightAsItWasTold() throws Exception {
        var met = new CyclicBarrier(8);
        var timesMet = new AtomicInteger();

        // Each append waits for seven others, so fewer callers would fail after the time.
        new Load(1, 8, TIME).run(_ -> {
            if (timesMet.get() == 0) {
                met.await(20, TimeUnit.SECONDS);
                timesMet.incrementAndGet();
            }
        });

        assertThat(timesMet).hasValue(8);
    }

    @Test
    void failsWhenAnAppendFails() {
        assertThatThrownBy(() -> new Load(1, 2, TIME).run(_ -> {
                    throw new IllegalStateException("lost");
                }))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("lost");
    }
}
