package org.kpiledger.bench.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A whole system in a process of its own, on data that are thrown away. */
public record SystemUnderTest(Process process, URI url) implements AutoCloseable {
    private static final String READY = "Ready: ";

    /** On a folder that is empty or already holds data; it is ready when this returns. */
    public static SystemUnderTest start(Scratch scratch, Path data) throws IOException {
        Process process = run(scratch, "up", "--data", data.toString(), "--port", "0", "--kafka-port", "0");
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(line);
            if (line.startsWith(READY)) {
                return new SystemUnderTest(process, URI.create(line.substring(READY.length())));
            }
        }
        throw new IOException("the system did not start; see " + data);
    }

    /** Fills an empty folder with a simulated history. */
    public static void simulate(Scratch scratch, Path data) throws IOException, InterruptedException {
        Process process = run(scratch, "demo", "--data", data.toString());
        process.inputReader().lines().forEach(System.out::println);
        if (process.waitFor() != 0) {
            throw new IOException("there is no simulated history; see " + data);
        }
    }

    private static Process run(Scratch scratch, String... arguments) throws IOException {
        String home = System.getenv().getOrDefault("KPI_LEDGER_HOME", ".");
        List<String> command = new ArrayList<>(List.of(home + "/kpi-ledger"));
        command.addAll(List.of(arguments));
        return scratch.process(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
