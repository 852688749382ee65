package org.kpiledger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.kpiledger.bench.store.Scratch;

/** A whole system in a process of its own, on data that are thrown away. */
record SystemUnderTest(Process process, URI url) implements AutoCloseable {
    private static final String READY = "Ready: ";

    static SystemUnderTest start(Scratch scratch) throws IOException {
        String home = System.getenv().getOrDefault("KPI_LEDGER_HOME", ".");
        Path data = scratch.folder("visible");
        Process process = scratch.process(new ProcessBuilder(
                        home + "/kpi-ledger", "up", "--data", data.toString(), "--port", "0", "--kafka-port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(line);
            if (line.startsWith(READY)) {
                return new SystemUnderTest(process, URI.create(line.substring(READY.length())));
            }
        }
        throw new IOException("the system did not start; see " + data);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
