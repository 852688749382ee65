package org.kpiledger.bench.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.kpiledger.bench.store.JavaProcess;
import org.kpiledger.bench.store.Scratch;

/** Kafka's own broker and controller, in a process of its own, on a folder that is formatted for it. */
public record KafkaBroker(Process process, String bootstrapServers) implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String FORMATTER = "kafka.tools.StorageTool";
    private static final String BROKER = "kafka.Kafka";
    private static final String CLUSTER = "4L6g3nShT-eMCtK--X86sw";

    public static KafkaBroker start(Scratch scratch) throws IOException, InterruptedException {
        Path folder = scratch.folder("kafka");
        int port = freePort();
        Path settings = folder.resolve("server.properties");
        write(settings, folder.resolve("data"), port, freePort());
        Process formatting = scratch.process(
                JavaProcess.ofClass(FORMATTER, List.of("format", "-t", CLUSTER, "-c", settings.toString()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
        if (formatting.waitFor() != 0) {
            throw new IOException("the broker's folder could not be formatted");
        }
        Process broker = JavaProcess.ofClass(BROKER, List.of(settings.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new KafkaBroker(scratch.process(broker), HOST + ":" + port);
    }

    private static void write(Path file, Path data, int port, int controllerPort) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        // One broker keeps the only copy of its own topics, too.
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
