package org.kpiledger.bench.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kpiledger.bench.report.Row;

/** One store's results, log by log: a table for people, rows for programs. */
final class QueriesReport {
    static final String BENCH = "queries";
    static final double READ_P99_MS_MAX = 20;
    static final double READ_RATIO_MAX = 1.5;
    static final double SEARCH_P95_MS_MAX = 200;
    private static final String SUBJECT = "kpi-ledger";

    private final String store;
    private final List<Measured> lengths = new ArrayList<>();

    QueriesReport(String store) {
        this.store = store;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Measured measured : lengths) {
            measured.now().forEach((read, now) -> {
                Waited then = Measured.of(measured.knownAt(), read);
                rows.add(row(read, measured)
                        .with("p50Ms", now.p50Ms())
                        .with("p99Ms", now.p99Ms())
                        .with("knownAtP50Ms", then.p50Ms())
                        .with("knownAtP99Ms", then.p99Ms()));
            });
            measured.searches()
                    .forEach((search, waited) -> rows.add(row("audit: " + search, measured)
                            .with("p50Ms", waited.p50Ms())
                            .with("p95Ms", waited.p95Ms())
                            .with("p99Ms", waited.p99Ms())));
        }
        return rows;
    }

    private Row row(String question, Measured measured) {
        return Row.of(BENCH, SUBJECT, store)
                .with("path", "http")
                .with("question", question)
                .with("events", measured.events());
    }

    /** Takes up what a log gave, the shortest one first, and tells it as a table. */
    String add(Measured measured) {
        lengths.add(measured);
        Measured shortest = lengths.getFirst();
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                "%n%-14s %-24s %10s %8s %8s %12s %12s %6s %7s%n",
                store, "read", "events", "p50 ms", "p99 ms", "knownAt p50", "knownAt p99", "ratio", "growth"));
        measured.now().forEach((read, now) -> {
            Waited then = Measured.of(measured.knownAt(), read);
            double growth = then.p50Ms() / Measured.of(shortest.knownAt(), read).p50Ms();
            boolean kept = then.p99Ms() < READ_P99_MS_MAX && measured.ratio(read) <= READ_RATIO_MAX;
            table.append(String.format(
                    Locale.ROOT,
                    "%-14s %-24s %,10d %8.2f %8.2f %12.2f %12.2f %6.2f %7.2f%s%n",
                    "",
                    read,
                    measured.events(),
                    now.p50Ms(),
                    now.p99Ms(),
                    then.p50Ms(),
                    then.p99Ms(),
                    measured.ratio(read),
                    growth,
                    over(kept)));
        });
        table.append(String.format(
                "%-14s %-24s %10s %8s %8s %8s %7s%n",
                "", "audit search", "events", "p50 ms", "p95 ms", "p99 ms", "growth"));
        measured.searches().forEach((search, waited) -> {
            double growth =
                    waited.p50Ms() / Measured.of(shortest.searches(), search).p50Ms();
            table.append(String.format(
                    Locale.ROOT,
                    "%-14s %-24s %,10d %8.2f %8.2f %8.2f %7.2f%s%n",
                    "",
                    search,
                    measured.events(),
                    waited.p50Ms(),
                    waited.p95Ms(),
                    waited.p99Ms(),
                    growth,
                    over(waited.p95Ms() < SEARCH_P95_MS_MAX)));
        });
        return table.toString();
    }

    private static String over(boolean kept) {
        return kept ? "" : "  over the bound";
    }
}
