package org.kpiledger.events.codec;

/** Where a seeded test begins; another run repeats it with {@code -Dtest.arguments=-Dseed=N}. */
final class Seed {
    private Seed() {}

    static long next() {
        return Long.getLong("seed", System.nanoTime());
    }
}
