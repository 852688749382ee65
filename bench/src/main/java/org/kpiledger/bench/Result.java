package org.kpiledger.bench;

import java.util.Arrays;
import java.util.Locale;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.report.Row;

/**
 * What a steady load measured.
 *
 * @param acknowledgedNanos from due to answered, sorted
 * @param visibleNanos from due to shown by a query, sorted
 * @param failures commands or queries that were not answered with 200
 */
record Result(int rate, long[] acknowledgedNanos, long[] visibleNanos, int failures) {
    private static final double NANOS_A_MILLISECOND = 1e6;

    Result {
        Arrays.sort(acknowledgedNanos);
        Arrays.sort(visibleNanos);
    }

    String describe() {
        return String.format(
                Locale.ROOT,
                "%d commands at %d/s, %d failed%nacknowledged  p50 %6.1f ms   p99 %6.1f ms   max %6.1f ms%n"
                        + "visible       p50 %6.1f ms   p99 %6.1f ms   max %6.1f ms",
                visibleNanos.length,
                rate,
                failures,
                millis(acknowledgedNanos, 0.50),
                millis(acknowledgedNanos, 0.99),
                millis(acknowledgedNanos, 1),
                millis(visibleNanos, 0.50),
                millis(visibleNanos, 0.99),
                millis(visibleNanos, 1));
    }

    Row row() {
        return Row.of("visible", "kpi-ledger", "h2")
                .with("path", "http")
                .with("perSecond", rate)
                .with("p50Ms", millis(visibleNanos, 0.50))
                .with("p99Ms", millis(visibleNanos, 0.99));
    }

    private static double millis(long[] sorted, double quantile) {
        return Figures.quantile(sorted, quantile) / NANOS_A_MILLISECOND;
    }
}
