package org.kpiledger.verifier;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.VerifierKey;
import org.kpiledger.verifier.check.Report;
import org.kpiledger.verifier.check.Trust;
import org.kpiledger.verifier.check.Verification;
import org.kpiledger.verifier.source.BundleFile;
import org.kpiledger.verifier.source.CannotBegin;
import org.kpiledger.verifier.source.DataFolder;
import org.kpiledger.verifier.source.LiveLog;
import org.kpiledger.verifier.source.LogSource;
import org.kpiledger.verifier.source.SourceFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a log from its signature to its figures. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks a log: who signed it, that its root is that of its entries, that nothing of it was changed since older",
            "checkpoints, that each entry is of its form and follows from those before it; then works every figure of the",
            "answers out once more and compares it. Exit code 0 when every check passes, 1 when one fails, 2 when nothing",
            "could be checked."
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int MISUSE = 2;

    @Parameters(
            arity = "0..1",
            paramLabel = "URL|BUNDLE",
            description = "The address of a running system, or a file made by ./kpi-ledger bundle.")
    private @Nullable String what;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            converter = Outside.Place.class,
            description = "The data folder of a stopped installation instead.")
    private @Nullable Path data;

    @Option(
            names = "--user",
            paramLabel = "NAME:PASSWORD",
            defaultValue = "${env:KPI_LEDGER_USER:-auditor:demo}",
            converter = Outside.User.class,
            description = "The account that reads a running system (default: $KPI_LEDGER_USER, else auditor:demo).")
    private String user = "auditor:demo";

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            converter = Outside.Key.class,
            description = "The log's verifier key, NAME+ID+KEY, as you have it from elsewhere.")
    private @Nullable VerifierKey key;

    @Option(
            names = "--witness",
            paramLabel = "VKEY",
            converter = Outside.Key.class,
            description = "The key of a witness that must have seen the log; may be given several times.")
    private List<VerifierKey> witnesses = new ArrayList<>();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            converter = Outside.KeptCheckpoint.class,
            description = "A checkpoint that you kept, with which the log must agree; may be given several times.")
    private List<SignedCheckpoint> kept = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "BUNDLE",
            converter = Outside.Place.class,
            description =
                    "An older bundle of the same log, whose entries must stand in it unchanged; the first that does"
                            + " not is named.")
    private @Nullable Path against;

    @Option(names = "--root-only", description = "Check signatures and the root, and read no entry.")
    private boolean rootOnly;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        try (LogSource source = source()) {
            Trust trust = new Trust(Optional.ofNullable(key), witnesses, kept);
            Report report = against == null ? report(source, trust) : reportAgainst(against, source, trust);
            print(source, report, System.nanoTime() - start);
            return report.passed() ? 0 : FAILED;
        } catch (CannotBegin refused) {
            command().getErr().println(refused.getMessage());
            return MISUSE;
        } catch (SourceFailed damaged) {
            command().getErr().println(damaged.getMessage());
            return FAILED;
        }
    }

    private Report reportAgainst(Path older, LogSource source, Trust trust) throws CannotBegin, SourceFailed {
        try (BundleFile bundle = BundleFile.open(older)) {
            return report(source, trust.against(bundle));
        }
    }

    private Report report(LogSource source, Trust trust) {
        Reading reading = new Reading(System.err);
        Report report = rootOnly
                ? Verification.ofRoot(source, trust, reading::at)
                : Verification.of(source, trust, reading::at);
        reading.end();
        return report;
    }

    private void print(LogSource source, Report report, long nanos) {
        PrintWriter out = command().getOut();
        out.print(
                json
                        ? ReportJson.of(source.description(), report)
                        : ReportText.of(source.description(), report, nanos));
        out.flush();
    }

    private LogSource source() throws CannotBegin, SourceFailed {
        if ((what == null) == (data == null)) {
            throw misuse("give one of an address, a bundle and --data DIR");
        }
        if (data != null) {
            return DataFolder.open(data);
        }
        String named = Objects.requireNonNull(what);
        if (named.isBlank()) {
            throw misuse("the address or bundle is empty");
        }
        if (named.contains("://")) {
            if (!Outside.isAddress(named)) {
                throw misuse("'" + named + "' is no address such as http://localhost:8080");
            }
            return new LiveLog(URI.create(named), user).reached();
        }
        return BundleFile.open(Path.of(named));
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command(), message);
    }
}
