package org.kpiledger.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a steady load measured.
 *
 * @param acknowledgedNanos from due to answered, sorted
 * @param visibleNanos from due to shown by a query, sorted
 * @param failures commands or queries that were not answered with 200
 */
record Result(int rate, long[] acknowledgedNanos, long[] visibleNanos, int failures) {
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

    String json() {
        return String.format(
                Locale.ROOT,
                "[{\"bench\":\"visible\",\"subject\":\"kpi-ledger\",\"store\":\"h2\",\"path\":\"http\",\"perSecond\":%d,"
                        + "\"p50Ms\":%.1f,\"p99Ms\":%.1f}]",
                rate,
                millis(visibleNanos, 0.50),
                millis(visibleNanos, 0.99));
    }

    private static double millis(long[] sorted, double quantile) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(quantile * sorted.length) - 1;
        return sorted[Math.max(index, 0)] / 1e6;
    }
}
