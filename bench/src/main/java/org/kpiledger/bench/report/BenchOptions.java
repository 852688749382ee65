package org.kpiledger.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all benchmarks can be told. */
public final class BenchOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--quick", description = "Measure for a shorter time; ends within 5 minutes.")
    private boolean quick;

    private @Nullable Path json;

    public boolean quick() {
        return quick;
    }

    /** Looked at before anything is measured, so that a run is not lost to a mistyped folder. */
    @Option(names = "--json", paramLabel = "FILE", description = "Write the results here too.")
    private void json(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new CommandLine.ParameterException(
                    java.util.Objects.requireNonNull(command).commandLine(),
                    "--json " + file + " cannot be written; name a file in a folder that is there");
        }
        json = file;
    }

    public void write(List<Row> rows) throws IOException {
        if (json != null) {
            ResultsFile.write(json, rows);
        }
    }
}
