package org.kpiledger.command.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kpiledger.processes.JavaProcesses;
import org.kpiledger.witness.WitnessCommand;

/** A witness in a process of its own. */
final class WitnessProcess implements AutoCloseable {
    private static final JavaProcesses PROCESSES =
            new JavaProcesses(WitnessCommand.class, List.of("-Xmx64m"), (builder, folder) -> {
                builder.command().addAll(List.of("--data", folder.toString(), "--forget", "nothing"));
                builder.redirectErrorStream(true).start().waitFor();
            });

    private final Process process;
    private final String key;
    private final String url;

    private WitnessProcess(Process process, String key, String url) {
        this.process = process;
        this.key = key;
        this.url = url;
    }

    static WitnessProcess start(Path data, String logKey) throws IOException {
        Process process = PROCESSES
                .with("--data", data.toString(), "--port", "0", "--log", logKey)
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith("Ready: ")) {
                return new WitnessProcess(
                        process, said.getFirst().substring("Key: ".length()), line.substring("Ready: ".length()));
            }
        }
        throw new IOException("The witness ended: " + said);
    }

    /** What it prints, and the code that it ends with. */
    record Ended(int exitCode, List<String> lines) {}

    static Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = PROCESSES.with(arguments).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        return new Ended(process.waitFor(), lines);
    }

    String key() {
        return key;
    }

    /** The setting by which a log asks this witness. */
    String setting() {
        return "--kpiledger.witness.witnesses=" + url + " " + key;
    }

    int terminate() throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
