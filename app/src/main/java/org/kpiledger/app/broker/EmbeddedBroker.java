package org.kpiledger.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A running Kafka broker and its controller on this machine's own address, with its data in one folder.
 *
 * <p>What was acknowledged is there again after a stop or a kill, also when both ports are others by then. It is built
 * on classes that Kafka does not promise to keep, so its version is pinned in the parent pom.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it accepts clients.
     *
     * @param folder made and formatted at the first start; only one broker at a time may work on it
     * @param port for clients, free at the time of the call
     * @throws IOException if the folder cannot be formatted or the broker does not come up
     */
    public static EmbeddedBroker start(Path folder, int port) throws IOException {
        Path home = folder.toAbsolutePath();
        formatOnce(home);
        var settings = BrokerSettings.of(home, HOST, port, FreePort.find());
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException | Error e) {
            stop(server);
            throw new IOException("The broker in " + home + " did not start: " + e.getMessage(), e);
        }
        return new EmbeddedBroker(server, port);
    }

    public int port() {
        return port;
    }

    /** What clients on this machine give as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return address(port);
    }

    static String address(int port) {
        return HOST + ":" + port;
    }

    @Override
    public void close() {
        stop(server);
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }

    /** The formatter writes {@code meta.properties} last and at once, so a kill in between leaves a folder to format. */
    private static void formatOnce(Path home) throws IOException {
        if (Files.exists(home.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(home);
        try (var silence = new PrintStream(OutputStream.nullOutputStream())) {
            new Formatter()
                    .setPrintStream(silence)
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(home.toString())
                    .addDirectory(home.toString())
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The broker's folder " + home + " could not be formatted: " + e.getMessage(), e);
        }
    }
}
