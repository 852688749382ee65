package org.kpiledger.bench.queries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Asks a query side, one question after the other. Every question is asked once in each round, so that what disturbs the
 * machine for a while disturbs all alike; the first rounds warm up and are not counted.
 *
 * @param first the position from which on the whole plan is there
 */
record Asking(QuerySideUnderTest side, long first, long end, int rounds, int warmUps) {
    private static final long SEED = 42;

    Measured measure(Consumer<String> progress) throws IOException {
        Random random = new Random(SEED);
        Map<String, List<Long>> now = new LinkedHashMap<>();
        Map<String, List<Long>> knownAt = new LinkedHashMap<>();
        Map<String, List<Long>> searches = new LinkedHashMap<>();
        for (int round = -warmUps; round < rounds; round++) {
            progress.accept("round " + (round + 1) + " of " + rounds);
            boolean counts = round >= 0;
            for (ReadOfPlan read : ReadOfPlan.ALL) {
                long position = first + random.nextLong(end - first + 1);
                add(now, read.name(), side.ask(read.now()), counts);
                add(knownAt, read.name(), side.ask(read.knownAt(position)), counts);
            }
            for (AuditSearch search : AuditSearch.ALL) {
                add(searches, search.name(), side.ask(search.path(random, end)), counts);
            }
        }
        return new Measured(end, waited(now), waited(knownAt), waited(searches));
    }

    private static void add(Map<String, List<Long>> to, String name, long nanos, boolean counts) {
        List<Long> all = to.computeIfAbsent(name, _ -> new ArrayList<>());
        if (counts) {
            all.add(nanos);
        }
    }

    private static Map<String, Waited> waited(Map<String, List<Long>> nanos) {
        Map<String, Waited> waited = new LinkedHashMap<>();
        nanos.forEach((name, all) -> waited.put(name, Waited.of(all)));
        return waited;
    }
}
