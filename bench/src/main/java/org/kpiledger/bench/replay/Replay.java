package org.kpiledger.bench.replay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.kpiledger.bench.ledger.Filling;
import org.kpiledger.bench.ledger.OpenLedger;
import org.kpiledger.bench.report.BenchOptions;
import org.kpiledger.bench.report.Machine;
import org.kpiledger.bench.report.Median;
import org.kpiledger.bench.report.Progress;
import org.kpiledger.bench.report.Row;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.store.Store;
import org.kpiledger.bench.store.StoreKind;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.command.value.ValueState;
import org.kpiledger.events.SubjectId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How fast the log is read back. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how fast a log is read and decoded.",
            "Reads a log with a plan's history and one subject of 100,000 events from its first entry to its last and",
            "decodes each, by two threads that read ahead and by one alone, beside plain JDBC that decodes none; and",
            "loads that one subject after a start."
        })
public final class Replay implements Callable<Integer> {
    private static final String BENCH = "replay";
    private static final String SUBJECT = "kpi-ledger";
    private static final int ROUNDS = 5;
    private static final long OF_ONE_SUBJECT = 100_000;
    private static final long HISTORY = 400_000;
    private static final long HISTORY_QUICK = 100_000;
    private static final double NANOS_A_MILLISECOND = Duration.ofMillis(1).toNanos();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        long history = options.quick() ? HISTORY_QUICK : HISTORY;
        List<Row> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.make();
                Progress progress = new Progress()) {
            System.out.println("Replay, on " + Machine.describe()
                    + System.lineSeparator()
                    + "The same log on each database; median of " + ROUNDS
                    + " rounds; raw is plain JDBC on one thread that decodes nothing;"
                    + System.lineSeparator()
                    + "a load is the first one of a ledger just opened, on a subject of " + OF_ONE_SUBJECT
                    + " events.");
            System.out.printf(
                    "%n%-14s %10s %12s %12s %12s %10s %10s%n",
                    "", "events", "decoded/s", "one thread/s", "raw/s", "open ms", "load ms");
            try (Store first = Store.open(StoreKind.H2, scratch)) {
                SubjectId subject = fill(first, history, progress);
                rows.addAll(measure(first, subject, progress));
                for (StoreKind kind : others()) {
                    progress.accept("starting " + kind.label());
                    try (Store store = Store.open(kind, scratch)) {
                        copy(first, store);
                        rows.addAll(measure(store, subject, progress));
                    }
                }
            }
        }
        options.write(rows);
        return 0;
    }

    private List<StoreKind> others() {
        return options.quick()
                ? List.of(StoreKind.POSTGRESQL_18)
                : List.of(StoreKind.POSTGRESQL_18, StoreKind.POSTGRESQL_15);
    }

    private static SubjectId fill(Store store, long history, Consumer<String> progress) throws Exception {
        try (OpenLedger ledger = OpenLedger.on(store.log(SUBJECT, Durability.PROCESS))) {
            ledger.loadPlan();
            Filling filling = new Filling(ledger, progress);
            filling.history(history);
            return filling.oneSubject(OF_ONE_SUBJECT);
        }
    }

    private static void copy(Store from, Store to) throws Exception {
        try (LogDatabase source = from.log(SUBJECT, Durability.PROCESS);
                LogDatabase target = to.log(SUBJECT, Durability.PROCESS)) {
            LogCopy.copy(source.dataSource(), target.dataSource());
        }
    }

    private static List<Row> measure(Store store, SubjectId subject, Consumer<String> progress) throws Exception {
        List<Double> decoded = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Double> opens = new ArrayList<>();
        List<Double> loads = new ArrayList<>();
        long entries = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            progress.accept(store.kind().label() + ", round " + round + " of " + ROUNDS);
            LogDatabase database = store.log(SUBJECT, Durability.FSYNC);
            long start = System.nanoTime();
            try (OpenLedger ledger = OpenLedger.on(database)) {
                double open = since(start);
                double load = load(ledger, subject);
                entries = ledger.log().writer().head().position();
                Reading reading = new Reading(ledger.log().reader(), database.dataSource(), entries);
                double decodedNow = reading.decoded();
                double aloneNow = reading.decodedOnOneThread();
                double rawNow = reading.raw();
                // The first round warms up.
                if (round > 0) {
                    opens.add(open);
                    loads.add(load);
                    decoded.add(decodedNow);
                    alone.add(aloneNow);
                    raw.add(rawNow);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s %,10d %,12.0f %,12.0f %,12.0f %,10.0f %10.1f%n",
                store.kind().label(),
                entries,
                Median.of(decoded),
                Median.of(alone),
                Median.of(raw),
                Median.of(opens),
                Median.of(loads));
        String label = store.kind().label();
        return List.of(
                Row.of(BENCH, SUBJECT, label).with("events", entries).with("perSecond", Median.of(decoded)),
                Row.of(BENCH, SUBJECT, label)
                        .with("events", entries)
                        .with("threads", 1)
                        .with("perSecond", Median.of(alone)),
                Row.of(BENCH, "raw", label).with("events", entries).with("perSecond", Median.of(raw)),
                Row.of(BENCH, SUBJECT, label)
                        .with("subjectEvents", OF_ONE_SUBJECT)
                        .with("loadMs", Median.of(loads))
                        .with("openMs", Median.of(opens)));
    }

    private static double load(OpenLedger ledger, SubjectId subject) throws SQLException {
        long start = System.nanoTime();
        if (!ledger.ledger().state(subject, ValueState.FOLDING).exists()) {
            throw new IllegalStateException("there is no " + subject);
        }
        return since(start);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS_A_MILLISECOND;
    }
}
