package org.kpiledger.bench.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kpiledger.bench.ledger.Filling;
import org.kpiledger.bench.ledger.OpenLedger;
import org.kpiledger.bench.ledger.Revisions;
import org.kpiledger.bench.load.Figures;
import org.kpiledger.bench.report.BenchOptions;
import org.kpiledger.bench.report.Machine;
import org.kpiledger.bench.report.Median;
import org.kpiledger.bench.report.Progress;
import org.kpiledger.bench.report.Row;
import org.kpiledger.bench.store.JavaProcess;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.verifier.Verifier;
import org.kpiledger.verifier.bundle.BundleWriter;
import org.kpiledger.verifier.source.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast a long log is verified, and what it costs that it can be. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures offline verification, proofs, and what the hashes cost.",
            "Verifies a bundle of a plan's history offline, in a process of its own with 1 GiB of heap: everything, and the",
            "root alone. Asks for proofs over HTTP, and measures what the hashes cost commands, by having them made twice in",
            "every other round."
        })
public final class Verify implements Callable<Integer> {
    private static final String BENCH = "verify";
    private static final String SUBJECT = "kpi-ledger";
    private static final String STORE = "h2";
    private static final long ENTRIES = 1_000_000;
    private static final long ENTRIES_QUICK = 100_000;
    private static final int ROUNDS = 3;

    /** A log is served for months, so what counts is a server that is warm: it is after half as many. */
    private static final int ASKS = 20_000;

    private static final double NANOS_A_SECOND = 1e9;

    @Option(
            names = "--growing",
            description = "Take a history that makes a new thing with most entries, more than any plan has; else a plan"
                    + " is revised again and again.")
    private boolean growing;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
        long entries = options.quick() ? ENTRIES_QUICK : ENTRIES;
        int rounds = options.quick() ? 1 : ROUNDS;
        List<Row> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.make();
                Progress progress = new Progress()) {
            System.out.println("Verify, on " + Machine.describe());
            Path data = scratch.folder("verified");
            fill(data, entries, growing, progress);
            Path bundle = data.resolve("log.bundle");
            Bundled bundled = bundle(data, bundle, progress);
            System.out.printf(
                    Locale.ROOT,
                    "%,d entries and %d answers in a bundle of %,d MB%n",
                    bundled.entries(),
                    bundled.answers(),
                    Files.size(bundle) / 1_000_000);
            Row row = Row.of(BENCH, SUBJECT, STORE)
                    .with("history", growing ? "growing" : "revised")
                    .with("entries", bundled.entries())
                    .with("answers", bundled.answers());
            double all = verified(bundle, bundled.key(), rounds, progress, List.of());
            System.out.printf(Locale.ROOT, "everything, figures performed once more  %8.1f s%n", all);
            double root = verified(bundle, bundled.key(), rounds, progress, List.of("--root-only"));
            System.out.printf(Locale.ROOT, "signature and root alone                 %8.1f s%n", root);
            rows.add(row.with("verifySeconds", all).with("rootSeconds", root));

            progress.accept("asking for proofs");
            Figures proofs = ProofsByApi.measure(data, bundled.entries(), options.quick() ? ASKS / 4 : ASKS, scratch);
            System.out.printf(
                    Locale.ROOT,
                    "an inclusion proof over HTTP         p50 %6.2f ms   p99 %6.2f ms%n",
                    proofs.p50Ms(),
                    proofs.p99Ms());
            rows.add(Row.of(BENCH, SUBJECT, STORE)
                    .with("path", "proof")
                    .with("p50Ms", proofs.p50Ms())
                    .with("p99Ms", proofs.p99Ms()));

            HashingCost.Rates rates = HashingCost.measure(
                    LogDatabase.h2(scratch.folder("hashed"), Durability.FSYNC),
                    options.quick() ? 2 : 2 * ROUNDS,
                    Duration.ofSeconds(options.quick() ? 5 : 10),
                    progress);
            System.out.printf(
                    Locale.ROOT,
                    "commands at 64 in flight: %,.0f/s; with every hash made twice %,.0f/s: hashing costs %.1f%%%n",
                    rates.once(),
                    rates.twice(),
                    rates.costPercent());
            rows.add(Row.of(BENCH, SUBJECT, STORE)
                    .with("path", "commands")
                    .with("perSecond", rates.once())
                    .with("hashingTwicePerSecond", rates.twice())
                    .with("hashingPercent", rates.costPercent()));
        }
        options.write(rows);
        return 0;
    }

    private record Bundled(long entries, int answers, String key) {}

    private static void fill(Path data, long entries, boolean growing, Progress progress) throws Exception {
        try (OpenLedger ledger =
                OpenLedger.on(LogDatabase.h2(Files.createDirectories(data.resolve("log")), Durability.PROCESS))) {
            ledger.loadPlan();
            Filling filling = new Filling(ledger, progress);
            if (growing) {
                filling.history(entries);
            } else {
                Revisions revisions = new Revisions(entries);
                revisions.begin(ledger);
                filling.revisions(revisions, entries);
            }
        }
    }

    private static Bundled bundle(Path data, Path bundle, Progress progress) throws Exception {
        progress.accept("working out answers");
        try (AnsweredFolder source = AnsweredFolder.of(DataFolder.open(data))) {
            BundleWriter.Written written = BundleWriter.write(
                    source,
                    bundle,
                    (done, total) -> progress.accept("writing the bundle: at " + done + ", to " + total));
            return new Bundled(
                    written.entries(), written.answers(), source.verifier().text());
        }
    }

    /** Seconds from the start of the process to its end, the median of the rounds. */
    private static double verified(Path bundle, String key, int rounds, Progress progress, List<String> more)
            throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("verifying, round " + round + " of " + rounds);
            List<String> arguments = new ArrayList<>(List.of("verify", bundle.toString(), "--key", key));
            arguments.addAll(more);
            long start = System.nanoTime();
            Process process =
                    JavaProcess.ofClass(Verifier.class.getName(), arguments).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the log did not pass: " + said);
            }
            seconds.add((System.nanoTime() - start) / NANOS_A_SECOND);
        }
        return Median.of(seconds);
    }
}
