package org.kpiledger.bench.queries;

import java.time.Duration;
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
            "Measures queries with and without knownAt, and searches of the audit trail.",
            "Revises a plan of the size of OP-23 until its log has a tenth of the events and then all of them, has a query",
            "side on each database read it from a Kafka broker, and asks over HTTP: reads of the plan now and as known at",
            "random positions, and searches of the audit trail. What one database gave is printed as soon as it is there."
        })
public final class Queries implements Callable<Integer> {
    private static final String LOG = "kpi-ledger";

    private static final long EVENTS = 1_000_000;
    private static final long EVENTS_QUICK = 60_000;

    /** With fewer, the plan itself would be most of the shorter log. */
    private static final long EVENTS_MIN = 10_000;

    private static final int SHORTER = 10;
    private static final int ROUNDS = 400;
    private static final int ROUNDS_QUICK = 100;

    /** After fewer questions the compiler of the process that answers is still at work. */
    private static final int WARM_UPS = 200;

    private static final int WARM_UPS_QUICK = 60;
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

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "Of the longer log, 10000 or more (default: 1000000; --quick: 60000).")
    private @Nullable Long events;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Ask each question so many times (default: 400; --quick: 100).")
    private @Nullable Integer rounds;

    @Override
    public Integer call() throws Exception {
        List<StoreKind> kinds = kinds();
        long longer = events();
        int times = rounds();
        Map<StoreKind, QueriesReport> reports = new LinkedHashMap<>();
        Map<StoreKind, Store> open = new LinkedHashMap<>();
        try (Scratch scratch = Scratch.make();
                Progress progress = new Progress()) {
            System.out.println("Queries, on " + Machine.describe()
                    + System.lineSeparator()
                    + "One client, one question after the other over HTTP to a query side in a process of its own, rows"
                    + " on each database;"
                    + System.lineSeparator()
                    + "each question once in each of " + times + " rounds, behind " + warmUps()
                    + " that warm up; growth is of the median, beside the shorter log.");
            try (Store logs = Store.open(StoreKind.H2, scratch);
                    OpenLedger ledger = OpenLedger.on(logs.log(LOG, Durability.PROCESS));
                    KafkaBroker broker = KafkaBroker.start(scratch);
                    Relay relay = Relay.start(ledger.log(), broker.bootstrapServers())) {
                ledger.loadPlan();
                Revisions revisions = new Revisions(longer);
                revisions.begin(ledger);
                long first = position(ledger);
                for (long length : List.of(longer / SHORTER, longer)) {
                    new Filling(ledger, progress).revisions(revisions, length);
                    long end = position(ledger);
                    await(relay, end, progress);
                    for (StoreKind kind : kinds) {
                        Consumer<String> onStore = what -> progress.accept(kind.label() + ", " + what);
                        onStore.accept("starting");
                        Store store = open.containsKey(kind) ? open.get(kind) : Store.open(kind, scratch);
                        open.put(kind, store);
                        QueriesReport report = reports.computeIfAbsent(kind, _ -> new QueriesReport(kind.label()));
                        System.out.print(report.add(measure(store, broker, scratch, first, end, onStore)));
                        // A long run that is cut short leaves what it has.
                        options.write(reports.values().stream()
                                .flatMap(of -> of.rows().stream())
                                .toList());
                    }
                }
            } finally {
                open.values().forEach(Store::close);
            }
        }
        return 0;
    }

    private Measured measure(
            Store store, KafkaBroker broker, Scratch scratch, long first, long end, Consumer<String> progress)
            throws Exception {
        try (QuerySideUnderTest side = QuerySideUnderTest.start(store, broker.bootstrapServers(), scratch)) {
            side.await(end, progress);
            return new Asking(side, first, end, rounds(), warmUps()).measure(progress);
        }
    }

    private long events() {
        if (events == null) {
            return options.quick() ? EVENTS_QUICK : EVENTS;
        }
        if (events < EVENTS_MIN) {
            throw bad("--events must be " + EVENTS_MIN + " or more");
        }
        return events;
    }

    private int rounds() {
        if (rounds == null) {
            return options.quick() ? ROUNDS_QUICK : ROUNDS;
        }
        if (rounds < 1) {
            throw bad("--rounds must be 1 or more");
        }
        return rounds;
    }

    private int warmUps() {
        return options.quick() ? WARM_UPS_QUICK : WARM_UPS;
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
                .orElseThrow(() -> bad("--store " + label + " is not known; there are " + StoreKind.labels()));
    }

    private CommandLine.ParameterException bad(String why) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
