package org.kpiledger.app.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.kpiledger.processes.JavaProcesses;

/** The broker in a process of its own, so that a test can kill it. */
public final class BrokerInAProcess implements AutoCloseable {
    private static final JavaProcesses PROCESSES =
            new JavaProcesses(BrokerInAProcess.class, List.of("-Xmx256m"), BrokerInAProcess::rehearse);

    private final Process process;
    private final int port;

    private BrokerInAProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static BrokerInAProcess start(Path folder) throws IOException {
        return start(folder, FreePort.find());
    }

    public static BrokerInAProcess start(Path folder, int port) throws IOException {
        var process = PROCESSES
                .with(folder.toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        awaitUp(process);
        return new BrokerInAProcess(process, port);
    }

    private static void rehearse(ProcessBuilder builder, Path folder) throws IOException, InterruptedException {
        builder.command().addAll(List.of(folder.toString(), Integer.toString(FreePort.find())));
        Process process = builder.redirectErrorStream(true).start();
        BufferedReader lines = awaitUp(process);
        process.getOutputStream().close();
        lines.transferTo(Writer.nullWriter());
        process.waitFor();
    }

    private static BufferedReader awaitUp(Process process) throws IOException {
        var lines = process.inputReader();
        for (String line = lines.readLine(); !"UP".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("The broker's process ended before it was up");
            }
        }
        return lines;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Ends with its standard input, so that it does not outlive the test that started it. */
    public static void main(String[] args) throws IOException {
        EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        System.out.println("UP");
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }
}
