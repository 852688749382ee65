package org.kpiledger.command.store;

import java.util.Random;

/** The seed of one random test: fresh each time, printed, and set again with {@code -Dtest.arguments=-Dseed=N}. */
final class Seed {
    private Seed() {}

    static Random random(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + ": seed " + seed);
        return new Random(seed);
    }
}
