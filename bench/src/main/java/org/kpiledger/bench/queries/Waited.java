package org.kpiledger.bench.queries;

import java.util.Arrays;
import java.util.List;
import org.kpiledger.bench.load.Figures;

/** How long answers took, in milliseconds. */
record Waited(double p50Ms, double p95Ms, double p99Ms) {
    private static final double NANOS_A_MILLISECOND = 1e6;

    static Waited of(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Waited(millis(sorted, 0.50), millis(sorted, 0.95), millis(sorted, 0.99));
    }

    private static double millis(long[] sorted, double part) {
        return Figures.quantile(sorted, part) / NANOS_A_MILLISECOND;
    }
}
