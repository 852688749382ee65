package org.kpiledger.bench.commands;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Subjects of the length that ours have. */
final class RawSubjects {
    private final AtomicLong given = new AtomicLong();

    /** @return subject keys that were never given before */
    String[] fresh(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "op-23/value/p1.emt.k5/events/2023/asp/b-" + given.incrementAndGet())
                .toArray(String[]::new);
    }
}
