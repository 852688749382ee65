package org.kpiledger.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** The broker in a process of its own, so that a test can kill it. */
public final class BrokerInAProcess implements AutoCloseable {
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
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerInAProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader();
        for (String line = lines.readLine(); !"UP".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("The broker's process ended before it was up");
            }
        }
        return new BrokerInAProcess(process, port);
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
