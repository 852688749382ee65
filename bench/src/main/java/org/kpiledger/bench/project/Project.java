package org.kpiledger.bench.project;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.kpiledger.command.relay.Relay;
import org.kpiledger.command.store.Durability;
import org.kpiledger.query.consuming.EventsTopic;
import org.kpiledger.query.consuming.Rebuild;
import org.kpiledger.query.rows.RowsDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast a log reaches the topic, and the topic the rows. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how fast the relay and all projections catch up.",
            "Fills a log with a plan's history, has the relay catch up to a Kafka broker in a process of its own, and",
            "builds all projections anew from there on each database, again and again."
        })
public final class Project implements Callable<Integer> {
    private static final String BENCH = "project";
    private static final String SUBJECT = "kpi-ledger";
    private static final long ENTRIES = 300_000;
    private static final long ENTRIES_QUICK = 100_000;
    private static final int ROUNDS = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--store",
            split = ",",
            paramLabel = "NAME",
            description = "Build on these only: h2, postgresql-18, postgresql-15 (default: the first two).")
    private List<String> stores = List.of();

    @Override
    public Integer call() throws Exception {
        List<StoreKind> kinds = kinds();
        long entries = options.quick() ? ENTRIES_QUICK : ENTRIES;
        List<Row> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.make();
                Progress progress = new Progress()) {
            System.out.println("Catching up, on " + Machine.describe()
                    + System.lineSeparator()
                    + "A history of values, budget moves, activities and risks on H2; Kafka in a process of its own;"
                    + System.lineSeparator()
                    + "from the first entries done to the last one, so the start is not counted; the relay once,"
                    + System.lineSeparator()
                    + "projections as the median of " + ROUNDS + " rounds behind one that warms up.");
            try (Store store = Store.open(StoreKind.H2, scratch);
                    OpenLedger ledger = OpenLedger.on(store.log(SUBJECT, Durability.PROCESS))) {
                ledger.loadPlan();
                new Filling(ledger, progress).history(entries);
                long end = ledger.log().writer().head().position();
                progress.accept("starting Kafka");
                try (KafkaBroker broker = KafkaBroker.start(scratch)) {
                    rows.add(relay(ledger, broker, end, progress));
                    for (StoreKind kind : kinds) {
                        try (Store of = Store.open(kind, scratch)) {
                            rows.add(rebuilds(of, broker, end, progress));
                        }
                    }
                }
            }
        }
        options.write(rows);
        return 0;
    }

    private Row relay(OpenLedger ledger, KafkaBroker broker, long end, Consumer<String> progress)
            throws InterruptedException {
        try (Relay relay = Relay.start(ledger.log(), broker.bootstrapServers())) {
            return told("relay", StoreKind.H2, end, measured("relay", new RelayCatching(relay), end, progress));
        }
    }

    private Row rebuilds(Store store, KafkaBroker broker, long end, Consumer<String> progress) throws Exception {
        List<Double> perSecond = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double measured = rebuild(store.address("rows-" + round), store.kind(), broker, end, progress);
            // The first round warms up.
            if (round > 0) {
                perSecond.add(measured);
            }
        }
        return told("projections", store.kind(), end, Median.of(perSecond));
    }

    private double rebuild(
            Store.Address address, StoreKind kind, KafkaBroker broker, long end, Consumer<String> progress)
            throws InterruptedException {
        EventsTopic topic = new EventsTopic(broker.bootstrapServers(), EventsTopic.NAME);
        try (RowsDatabase database = kind == StoreKind.H2
                        ? RowsDatabase.in(address.data())
                        : RowsDatabase.postgresql(address.url(), address.user(), "");
                Rebuild rebuild = Rebuild.begin(database, topic)) {
            return measured("projections on " + kind.label(), new RebuildCatching(rebuild), end, progress);
        }
    }

    private double measured(String what, Catching catching, long end, Consumer<String> progress)
            throws InterruptedException {
        Duration atMost = options.quick() ? Duration.ofMinutes(3) : Duration.ofMinutes(15);
        return new CatchUp(catching, atMost, position -> progress.accept(what + " at " + position + " of " + end))
                .eventsPerSecond(end);
    }

    private static Row told(String path, StoreKind kind, long end, double perSecond) {
        System.out.printf(
                Locale.ROOT, "%-12s %-14s %,10d events  %,10.0f events/s%n", path, kind.label(), end, perSecond);
        return Row.of(BENCH, SUBJECT, kind.label())
                .with("path", path)
                .with("events", end)
                .with("perSecond", perSecond);
    }

    private List<StoreKind> kinds() {
        return stores.isEmpty()
                ? List.of(StoreKind.H2, StoreKind.POSTGRESQL_18)
                : stores.stream().map(this::kind).toList();
    }

    private StoreKind kind(String label) {
        return StoreKind.labelled(label)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "--store " + label + " is not known; there are " + StoreKind.labels()));
    }
}
