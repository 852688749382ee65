package org.kpiledger.bench.queries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kpiledger.bench.ledger.Filling;
import org.kpiledger.bench.ledger.OpenLedger;
import org.kpiledger.bench.ledger.Revisions;
import org.kpiledger.bench.project.KafkaBroker;
import org.kpiledger.bench.report.BenchOptions;
import org.kpiledger.bench.report.Machine;
import org.kpiledger.bench.report.Progress;
import org.kpiledger.bench.report.Row;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.store.Store;
import org.kpiledger.bench.store.StoreKind;
import org.kpiledger.command.relay.Relay;
import org.kpiledger.command.store.Durability;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast questions are answered, also about the past, and how that grows with the log. */
@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Revises a plan of the size of OP-23 until its log has 100,000 events and then 1,000,000, has a query side on",
            "each database read it from a Kafka broker, and asks over HTTP: reads of the plan now and as known at random",
            "positions, and searches of the audit trail."
        })
public final class Queries implements Callable<Integer> {
    private static final String LOG = "kpi-ledger";

    /** Revisions make one event each, so this is needed only to spread the days of the year over them. */
    private static final long EVENTS = 1_000_000;

    private static final long EVENTS_SHORT = 100_000;
    private static final long EVENTS_QUICK = 60_000;
    private static final long EVENTS_QUICK_SHORT = 10_000;
    private static final Duration RELAYS_WITHIN = Duration.ofMinutes(30);
    private static final long ASK_EVERY_MS = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--store",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Measure these only: h2, postgresql-18, postgresql-15 (default: all; --quick: the first two).")
    private List<String> stores = List.of();

    @Override
    public Integer call() throws Exception {
        List<StoreKind> kinds = kinds();
        List<Long> lengths =
                options.quick() ? List.of(EVENTS_QUICK_SHORT, EVENTS_QUICK) : List.of(EVENTS_SHORT, EVENTS);
        Map<StoreKind, List<Measured>> measured = new LinkedHashMap<>();
        Map<StoreKind, Store> open = new LinkedHashMap<>();
        try (Scratch scratch = Scratch.make();
                Progress progress = new Progress()) {
            System.out.println("Queries, on " + Machine.describe()
                    + System.lineSeparator()
                    + "One client, one question after the other over HTTP to a query side in a process of its own, rows"
                    + " on each database;"
                    + System.lineSeparator()
                    + "each question once in each of " + rounds() + " rounds; growth is of the median, beside the"
                    + " shorter log.");
            try (Store logs = Store.open(StoreKind.H2, scratch);
                    OpenLedger ledger = OpenLedger.on(logs.log(LOG, Durability.PROCESS));
                    KafkaBroker broker = KafkaBroker.start(scratch);
                    Relay relay = Relay.start(ledger.log(), broker.bootstrapServers())) {
                ledger.loadPlan();
                Revisions revisions = new Revisions(lengths.getLast());
                revisions.begin(ledger);
                long first = position(ledger);
                for (long length : lengths) {
                    new Filling(ledger, progress).revisions(revisions, length);
                    long end = position(ledger);
                    await(relay, end, progress);
                    for (StoreKind kind : kinds) {
                        Consumer<String> onStore = what -> progress.accept(kind.label() + ", " + what);
                        onStore.accept("starting");
                        Store store = open.containsKey(kind) ? open.get(kind) : Store.open(kind, scratch);
                        open.put(kind, store);
                        measured.computeIfAbsent(kind, _ -> new ArrayList<>())
                                .add(measure(store, broker, scratch, first, end, onStore));
                    }
                }
            } finally {
                open.values().forEach(Store::close);
            }
        }
        List<Row> rows = new ArrayList<>();
        measured.forEach((kind, lengthsOfIt) -> {
            QueriesReport report = new QueriesReport(kind.label(), lengthsOfIt);
            System.out.print(report.table());
            rows.addAll(report.rows());
        });
        options.write(rows);
        return 0;
    }

    private Measured measure(
            Store store, KafkaBroker broker, Scratch scratch, long first, long end, Consumer<String> progress)
            throws Exception {
        try (QuerySideUnderTest side = QuerySideUnderTest.start(store, broker.bootstrapServers(), scratch)) {
            side.await(end, progress);
            return new Asking(side, first, end, rounds(), options.quick() ? 20 : 50).measure(progress);
        }
    }

    private int rounds() {
        return options.quick() ? 100 : 400;
    }

    private static long position(OpenLedger ledger) {
        return ledger.log().writer().head().position();
    }

    private static void await(Relay relay, long end, Consumer<String> progress) throws InterruptedException {
        long deadline = System.nanoTime() + RELAYS_WITHIN.toNanos();
        for (Long at = relay.status().position();
                at == null || at < end;
                at = relay.status().position()) {
            progress.accept("relay at " + at + " of " + end);
            if (relay.status().problem() != null || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the relay came only to " + at + ": " + relay.status().problem());
            }
            Thread.sleep(ASK_EVERY_MS);
        }
    }

    private List<StoreKind> kinds() {
        if (stores.isEmpty()) {
            return options.quick() ? List.of(StoreKind.H2, StoreKind.POSTGRESQL_18) : List.of(StoreKind.values());
        }
        return stores.stream().map(this::kind).toList();
    }

    private StoreKind kind(String label) {
        return StoreKind.labelled(label)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "--store " + label + " is not known; there are " + StoreKind.labels()));
    }
}
