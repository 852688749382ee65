package org.kpiledger.app.fsck;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpiledger.app.Logs;
import org.kpiledger.app.Options;
import org.kpiledger.edge.inspection.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Inspects the data folder of a stopped installation. */
@Command(
        name = "fsck",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares all that a stopped installation keeps: entries with leaf hashes and index columns, these with tiles and",
            "head, the signed checkpoints that were seen outside, the index of subjects, snapshots and read rows with the",
            "entries; what is not there to be compared is a NOTE. It changes nothing. Exit code 0 when all that is there",
            "agrees, 1 when something diverges, 2 when the folder cannot be inspected. A running system does the same each",
            "night, the topic too; see inspection in its /api/status."
        })
public final class Fsck implements Callable<Integer> {
    private static final int DIVERGING = 1;
    private static final int MISUSE = 2;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            converter = Options.Folder.class,
            description = "The data folder (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Logs.none();
        try {
            FolderInspected found = StoppedFolder.inspect(data, Progress.UNSEEN);
            command().getOut().print(json ? InspectionText.json(found) : InspectionText.lines(found));
            command().getOut().flush();
            return found.passed() ? 0 : DIVERGING;
        } catch (StoppedFolder.NotInspected refused) {
            command().getErr().println(refused.getMessage());
            return MISUSE;
        }
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
