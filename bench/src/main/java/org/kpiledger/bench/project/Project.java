package org.kpiledger.bench.project;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.kpiledger.bench.ledger.Filling;
import org.kpiledger.bench.ledger.OpenLedger;
import org.kpiledger.bench.report.BenchOptions;
import org.kpiledger.bench.report.Machine;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How fast a log reaches the topic, and the topic the rows. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fills a log with a plan's history, has the relay catch up to a Kafka broker in a process of its own, and",
            "builds all projections anew from there."
        })
public final class Project implements Callable<Integer> {
    private static final String BENCH = "project";
    private static final String SUBJECT = "kpi-ledger";
    private static final long ENTRIES = 300_000;
    private static final long ENTRIES_QUICK = 100_000;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        long entries = options.quick() ? ENTRIES_QUICK : ENTRIES;
        List<Row> rows;
        try (Scratch scratch = Scratch.make();
                Progress progress = new Progress()) {
            System.out.println("Catching up, on " + Machine.describe()
                    + System.lineSeparator()
                    + "A history of values, budget moves, activities and risks on H2; Kafka in a process of its own;"
                    + System.lineSeparator()
                    + "from the first entries done to the last one, so the start is not counted; one run.");
            try (Store store = Store.open(StoreKind.H2, scratch);
                    OpenLedger ledger = OpenLedger.on(store.log(SUBJECT, Durability.PROCESS))) {
                ledger.loadPlan();
                new Filling(ledger, progress).history(entries);
                long end = ledger.log().writer().head().position();
                progress.accept("starting Kafka");
                try (KafkaBroker broker = KafkaBroker.start(scratch)) {
                    rows = List.of(
                            relay(ledger, broker, end, progress),
                            rebuild(broker, end, scratch.folder("rows"), progress));
                }
            }
        }
        options.write(rows);
        return 0;
    }

    private Row relay(OpenLedger ledger, KafkaBroker broker, long end, Consumer<String> progress)
            throws InterruptedException {
        try (Relay relay = Relay.start(ledger.log(), broker.bootstrapServers())) {
            return measured("relay", new RelayCatching(relay), end, progress);
        }
    }

    private Row rebuild(KafkaBroker broker, long end, Path folder, Consumer<String> progress)
            throws InterruptedException {
        EventsTopic topic = new EventsTopic(broker.bootstrapServers(), EventsTopic.NAME);
        try (RowsDatabase database = RowsDatabase.in(folder);
                Rebuild rebuild = Rebuild.begin(database, topic)) {
            return measured("projections", new RebuildCatching(rebuild), end, progress);
        }
    }

    private Row measured(String path, Catching catching, long end, Consumer<String> progress)
            throws InterruptedException {
        Duration atMost = options.quick() ? Duration.ofMinutes(3) : Duration.ofMinutes(15);
        double perSecond = new CatchUp(
                        catching, atMost, position -> progress.accept(path + " at " + position + " of " + end))
                .eventsPerSecond(end);
        System.out.printf(Locale.ROOT, "%-12s %,10d events  %,10.0f events/s%n", path, end, perSecond);
        return Row.of(BENCH, SUBJECT, "h2")
                .with("path", path)
                .with("events", end)
                .with("perSecond", perSecond);
    }
}
