package org.kpiledger.app.demo;

import java.util.List;
import java.util.Random;

/** What happens by chance in one storyline of one plan; the same for the same seed. */
final class Chance {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int PER_MILLE = 1_000;

    private final Random random;

    /** @param of what it is asked about, so that one storyline does not change by another */
    Chance(long seed, String of) {
        random = new Random(seed * SPREAD ^ of.hashCode());
    }

    boolean happens(int perMille) {
        return random.nextInt(PER_MILLE) < perMille;
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** About the value, and never off by more than twice the spread, which is a share of it. */
    double about(double value, double spread) {
        double off = Math.clamp(random.nextGaussian(), -2, 2);
        return value * (1 + spread * off);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    byte[] bytes(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return drawn;
    }
}
