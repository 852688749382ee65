package org.kpiledger.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kpiledger.processes.JavaProcesses;

/** The whole system in a process of its own, so that a test can read its lines, signal it and kill it. */
public final class LedgerProcess implements AutoCloseable {
    private static final String READY = "Ready: ";

    private static final JavaProcesses PROCESSES = new JavaProcesses(
            KpiLedger.class,
            List.of(
                    "-Xmx512m",
                    // A heap that need not grow first.
                    "-Xms256m",
                    "-Xmn160m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    // The tests' own configuration would write to another file than the product's.
                    "-Dlogback.configurationFile=logback.xml"),
            LedgerProcess::rehearse);

    private final Process process;
    private final BufferedReader lines;

    private LedgerProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    public static LedgerProcess start(List<String> arguments) throws IOException {
        ProcessBuilder builder = PROCESSES.with(arguments.toArray(String[]::new));
        return new LedgerProcess(builder.redirectErrorStream(true).start());
    }

    /** A first start, one page, and an orderly end. */
    private static void rehearse(ProcessBuilder builder, Path folder) throws IOException, InterruptedException {
        builder.command()
                .addAll(List.of("up", "--data", folder.toString(), "--port", "0", "--kafka-port", "0", "--no-plan"));
        try (var process = new LedgerProcess(builder.redirectErrorStream(true).start())) {
            try (var page = process.readyAddress().toURL().openStream()) {
                page.transferTo(OutputStream.nullOutputStream());
            }
            process.terminate();
            process.exitCode();
        }
    }

    /** Waits until it says that it is ready, and says where. */
    public URI readyAddress() throws IOException {
        var seen = new ArrayList<String>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
            seen.add(line);
        }
        throw new IOException("The process ended before it was ready: " + seen);
    }

    /** Waits until it prints such a line. */
    public void awaitLine(Predicate<String> such) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (such.test(line)) {
                return;
            }
        }
        throw new IOException("The process ended before it printed what was awaited");
    }

    /** What it still printed, up to its end. */
    public List<String> restOfLines() {
        return lines.lines().toList();
    }

    /** What a supervisor or {@code kill} without options sends. */
    public void terminate() {
        // By its handle: ended by the process object, what it says at its end would be thrown away.
        process.toHandle().destroy();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
