package org.kpiledger.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a load measured.
 *
 * @param count appends that were acknowledged
 * @param p50Ms the median of what a caller waited, in milliseconds
 * @param p99Ms what all but one in a hundred waited at most
 */
public record Figures(long count, double perSecond, double p50Ms, double p99Ms) {
    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    /** Of what each caller waited, in any order. */
    public static Figures of(long[] waitedNanos, long elapsedNanos) {
        long[] sorted = waitedNanos.clone();
        Arrays.sort(sorted);
        return new Figures(
                sorted.length,
                sorted.length * NANOS_A_SECOND / elapsedNanos,
                quantile(sorted, 0.50) / NANOS_A_MILLISECOND,
                quantile(sorted, 0.99) / NANOS_A_MILLISECOND);
    }

    /** The median of each figure for itself over several rounds; the count is that of all rounds. */
    public static Figures medianOf(List<Figures> rounds) {
        return new Figures(
                rounds.stream().mapToLong(Figures::count).sum(),
                median(rounds, Figures::perSecond),
                median(rounds, Figures::p50Ms),
                median(rounds, Figures::p99Ms));
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest measured value that the given part of all values does not exceed; {@code NaN} of none. */
    public static double quantile(long[] sorted, double part) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.max(index, 0)];
    }

    /** As one line of text, for a process that measures for another. */
    public String line() {
        return String.format(Locale.ROOT, "%d %.3f %.6f %.6f", count, perSecond, p50Ms, p99Ms);
    }

    public static Figures ofLine(String line) {
        String[] parts = line.split(" ");
        return new Figures(
                Long.parseLong(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }
}
