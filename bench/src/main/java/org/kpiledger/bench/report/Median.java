package org.kpiledger.bench.report;

import java.util.List;

/** The value in the middle: one round that something else disturbed does not move it. */
public final class Median {
    private Median() {}

    /** @param values at least one */
    public static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
