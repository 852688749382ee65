package org.kpiledger.command.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Growth;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.processes.JavaProcesses;

/** A process that appends from several threads and relays what it appends, until it is killed. */
final class RelayingProcess implements AutoCloseable {
    private static final int THREADS = 2;

    /** At full speed, the appending would take from the relaying what it is here for. */
    private static final long PAUSE_NANOS = 5_000_000;

    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final String PROGRESS = "relayed";

    /** Relayed faster than this, some progress is told together. */
    private static final long LOOK_EVERY_NANOS = 500_000;

    private final Process process;
    private final BufferedReader lines;

    private RelayingProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /** How such processes are started, on the broker. */
    static JavaProcesses on(String broker) {
        return new JavaProcesses(
                RelayingProcess.class, OPTIONS, (process, folder) -> rehearse(process, folder, broker));
    }

    private static void rehearse(ProcessBuilder builder, Path folder, String broker)
            throws IOException, InterruptedException {
        builder.command().addAll(List.of(folder.toString(), broker, "rehearsed-" + UUID.randomUUID(), "R"));
        RelayingProcess rehearsing = new RelayingProcess(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
        rehearsing.awaitProgress(1);
        rehearsing.process.getOutputStream().close();
        rehearsing.lines.transferTo(Writer.nullWriter());
        rehearsing.process.waitFor();
    }

    /**
     * @param place the folder of an H2 file, or the address of a PostgreSQL database
     * @param name new to the log
     */
    static RelayingProcess start(JavaProcesses processes, String place, String broker, String topic, String name)
            throws IOException {
        return new RelayingProcess(processes
                .with(place, broker, topic, name)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Returns when it has told so often that entries were relayed, each time more of them. */
    void awaitProgress(int times) throws IOException {
        for (int seen = 0; seen < times; ) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the process ended by itself");
            }
            seen += line.equals(PROGRESS) ? 1 : 0;
        }
    }

    /** Kills it where it stands. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) {
        String place = arguments[0];
        LogDatabase database = place.startsWith("jdbc:")
                ? LogDatabase.postgresql(place, "postgres", "")
                : LogDatabase.h2(Path.of(place), Durability.PROCESS);
        EventLog log = EventLog.open(database, Clock.systemUTC());
        Relay relay = Relay.start(
                log, new RelaySettings(arguments[1], arguments[2], Duration.ofSeconds(1), KafkaProducer::new));
        for (int thread = 0; thread < THREADS; thread++) {
            Growth growth = new Growth(log, arguments[3] + "-T" + thread);
            Thread.ofPlatform().start(() -> {
                while (true) {
                    growth.append();
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            });
        }
        Thread.ofPlatform().daemon().start(RelayingProcess::endWithTheParent);
        tell(relay);
    }

    private static void tell(Relay relay) {
        for (Long told = null; ; LockSupport.parkNanos(LOOK_EVERY_NANOS)) {
            Long position = relay.status().position();
            if (position != null && !position.equals(told)) {
                told = position;
                System.out.println(PROGRESS);
            }
        }
    }

    private static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said to this process.
            }
        } catch (IOException gone) {
            // Ends either way.
        }
        System.exit(0);
    }
}
