package org.kpiledger.bench.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kpiledger.bench.report.BenchOptions;
import org.kpiledger.bench.report.Heap;
import org.kpiledger.bench.report.Machine;
import org.kpiledger.bench.report.Progress;
import org.kpiledger.bench.report.Row;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.store.Store;
import org.kpiledger.bench.store.StoreKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many commands a second are carried out durably, and how long each takes. */
@Command(
        name = "commands",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures durable commands, beside plain inserts and another store.",
            "Sends commands at 1, 8 and 64 in flight, over 100 subjects and on one, and appends as many bytes by plain",
            "JDBC and by Axon's own store beside them, round by round in the same run."
        })
public final class Commands implements Callable<Integer> {
    private static final int ROUNDS = 5;

    /** Ends within 5 minutes, stopping all that was started included. */
    private static final Duration QUICK = Duration.ofSeconds(260);

    private final long begun = System.nanoTime();

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
            names = "--subject",
            split = ",",
            paramLabel = "NAME",
            description = {
                "Measure these only: kpi-ledger, raw-single, raw-group-commit, raw-group-commit-tree, axon-default",
                "(default: all but raw-group-commit-tree, which shows what the log's tree costs)."
            })
    private Set<String> subjects = Contenders.usual();

    @Option(
            names = "--events",
            paramLabel = "N",
            description = {
                "Append so many events instead, 64 in flight, and show every 100,000 what they take on disk and in",
                "memory (1,000,000 takes minutes)."
            })
    private @Nullable Long events;

    @Override
    public Integer call() throws Exception {
        Set<String> unknown = new TreeSet<>(subjects);
        unknown.removeAll(Contenders.subjects());
        if (!unknown.isEmpty()) {
            throw bad("--subject " + unknown.iterator().next() + " is not known; there are "
                    + String.join(", ", Contenders.subjects()));
        }
        if (events != null && events < 1) {
            throw bad("--events must be 1 or more");
        }
        List<StoreKind> kinds = kinds();
        List<Row> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.make();
                Progress progress = new Progress()) {
            System.out.println(heading());
            for (int i = 0; i < kinds.size(); i++) {
                StoreKind kind = kinds.get(i);
                double share = (i + 1.0) / kinds.size();
                progress.accept("starting " + kind.label());
                try (Store store = Store.open(kind, scratch)) {
                    Consumer<String> onStore = what -> progress.accept(kind.label() + ", " + what);
                    rows.addAll(
                            events == null
                                    ? measure(store, scratch, share, onStore)
                                    : new LongRun(events).run(store, onStore));
                }
            }
        }
        options.write(rows);
        return 0;
    }

    private String heading() {
        String method = events != null
                ? "64 in flight over 100 subjects, entries of some 900 bytes; memory after a full collection."
                : "Median of " + ROUNDS + " rounds, each of which measures all contenders on each level for "
                        + (options.quick() ? "up to " : "") + time().toMillis()
                        + " ms, one after the other; entries of some 900 bytes;"
                        + System.lineSeparator()
                        + "fresh subjects each time; a caller sends its next command when the last one is"
                        + " acknowledged.";
        return "Durable commands, on " + Machine.describe() + System.lineSeparator() + method;
    }

    private Duration time() {
        return Duration.ofMillis(options.quick() ? 350 : 2_000);
    }

    /** @param share of a quick run's time that may be over when this store is done */
    private Rounds rounds(double share) {
        Duration end = options.quick() ? Duration.ofMillis(Math.round(QUICK.toMillis() * share)) : Duration.ofHours(1);
        return new Rounds(
                ROUNDS,
                Level.ALL,
                Duration.ofSeconds(options.quick() ? 5 : 10),
                new Pace(time(), begun + end.toNanos()));
    }

    private List<Row> measure(Store store, Scratch scratch, double share, Consumer<String> progress) throws Exception {
        long heapBefore = Heap.usedBytes();
        try (Contenders contenders = Contenders.open(store, scratch, subjects)) {
            CommandsReport report =
                    new CommandsReport(store.kind().label(), rounds(share).measure(contenders.all(), progress));
            System.out.print(System.lineSeparator() + store.version() + report.table());
            List<Row> rows = new ArrayList<>(report.rows());
            for (Contender contender : contenders.all()) {
                if (contender instanceof LedgerGateway gateway) {
                    Footprint footprint = new Footprint(
                            store.kind().label(),
                            gateway.events(),
                            store.bytes(LedgerGateway.SUBJECT),
                            Heap.usedBytes() - heapBefore);
                    System.out.println(footprint.line(gateway.name().toString()));
                    rows.add(footprint.row());
                }
            }
            return rows;
        }
    }

    private List<StoreKind> kinds() {
        if (stores.isEmpty() && events != null) {
            return List.of(StoreKind.H2);
        }
        if (stores.isEmpty()) {
            return options.quick() ? List.of(StoreKind.H2, StoreKind.POSTGRESQL_18) : List.of(StoreKind.values());
        }
        return stores.stream().map(this::kind).toList();
    }

    private StoreKind kind(String label) {
        return StoreKind.labelled(label)
                .orElseThrow(() -> bad("--store " + label + " is not known; there are " + StoreKind.labels()));
    }

    private CommandLine.ParameterException bad(String problem) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), problem);
    }
}
