package org.kpiledger.log;

import java.util.Random;

/** The seed of one test run: fresh each time, printed, and set again with {@code -Dtest.arguments=-Dseed=N}. */
record Seed(long value) {

    static Seed print(String test) {
        Seed seed = new Seed(Long.getLong("seed", System.nanoTime()));
        System.out.println(test + ": seed " + seed.value);
        return seed;
    }

    Random random() {
        return new Random(value);
    }
}
