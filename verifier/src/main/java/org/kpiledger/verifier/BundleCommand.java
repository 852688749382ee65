package org.kpiledger.verifier;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpiledger.verifier.bundle.BundleWriter;
import org.kpiledger.verifier.source.CannotBegin;
import org.kpiledger.verifier.source.LiveLog;
import org.kpiledger.verifier.source.SourceFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a bundle from a running system. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes one file with all that somebody needs to check a log elsewhere: every entry in its exact bytes, the",
            "signed checkpoint, the key, and answers of the system with the questions they answer."
        })
final class BundleCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int MISUSE = 2;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            converter = Outside.NewFile.class,
            description = "The file to be made.")
    private Path out = Path.of("kpi-ledger.bundle");

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            converter = Outside.Address.class,
            description = "Where the system is (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--user",
            paramLabel = "NAME:PASSWORD",
            defaultValue = "${env:KPI_LEDGER_USER:-auditor:demo}",
            converter = Outside.User.class,
            description = "The account that reads (default: $KPI_LEDGER_USER, else auditor:demo).")
    private String user = "auditor:demo";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (LiveLog log = new LiveLog(url, user).reached()) {
            Reading reading = new Reading(System.err);
            BundleWriter.Written written = BundleWriter.write(log, out.toAbsolutePath(), reading::at);
            reading.end();
            command()
                    .getOut()
                    .println("Wrote " + out + ": entries " + written.entries() + ", answers " + written.answers()
                            + (written.leftOut() == 0 ? "" : ", left out as too large " + written.leftOut())
                            + "; check it with ./kpi-ledger verify " + out);
            return 0;
        } catch (FileAlreadyExistsException there) {
            command().getErr().println(out + " exists already and was left as it is; give another name with --out.");
            return MISUSE;
        } catch (CannotBegin refused) {
            command().getErr().println(refused.getMessage());
            return MISUSE;
        } catch (SourceFailed failed) {
            command().getErr().println(failed.getMessage() + " No bundle was made.");
            return FAILED;
        } catch (IOException full) {
            command().getErr().println(out + " cannot be written: " + full.getMessage() + ". No bundle was made.");
            return FAILED;
        }
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
