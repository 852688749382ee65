package org.kpiledger.bench.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kpiledger.bench.report.Median;
import org.kpiledger.bench.report.Row;

/** What the visits to the pages of one set of data came to: a table for people, rows for programs. */
final class PagesReport {
    static final double LARGEST_PAINT_MS_MAX = 1_000;
    static final long BYTES_MAX = 500_000;

    private static final double BYTES_A_KB = 1_000;

    private final String data;
    private final Map<String, List<Visit>> visits = new LinkedHashMap<>();

    /** @param data what the pages are about */
    PagesReport(String data) {
        this.data = data;
    }

    void add(String page, Visit visit) {
        visits.computeIfAbsent(page, _ -> new ArrayList<>()).add(visit);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        visits.forEach((page, those) -> rows.add(Row.of("pages", "kpi-ledger", "h2")
                .with("path", "browser")
                .with("data", data)
                .with("page", page)
                .with("visits", those.size())
                .with("lcpP50Ms", median(those))
                .with("lcpMaxMs", slowest(those))
                .with("bytes", bytes(those))
                .with("chartBytes", chartBytes(those))));
        return rows;
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-8s %-12s %18s %12s %8s %12s%n",
                data, "page", "largest paint p50", "slowest ms", "kB", "chart kB"));
        visits.forEach((page, those) -> table.append(String.format(
                Locale.ROOT,
                "%-8s %-12s %18.0f %12.0f %8.1f %12.1f%s%n",
                "",
                page,
                median(those),
                slowest(those),
                bytes(those) / BYTES_A_KB,
                chartBytes(those) / BYTES_A_KB,
                isKept(those) ? "" : "  over the bound")));
        return table.toString();
    }

    private static boolean isKept(List<Visit> those) {
        return slowest(those) < LARGEST_PAINT_MS_MAX && bytes(those) <= BYTES_MAX;
    }

    private static double median(List<Visit> those) {
        return Median.of(those.stream().map(Visit::largestPaintMs).toList());
    }

    private static double slowest(List<Visit> those) {
        return those.stream().mapToDouble(Visit::largestPaintMs).max().orElseThrow();
    }

    private static long bytes(List<Visit> those) {
        return those.stream().mapToLong(Visit::bytes).max().orElseThrow();
    }

    private static long chartBytes(List<Visit> those) {
        return those.stream().mapToLong(Visit::chartBytes).max().orElseThrow();
    }
}
