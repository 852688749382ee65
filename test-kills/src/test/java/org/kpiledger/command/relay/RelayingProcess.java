package org.kpiledger.command.relay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.Load;
import org.kpiledger.command.store.LoadedProcess;
import org.kpiledger.command.store.Mode;
import org.kpiledger.processes.JavaProcesses;

/** Processes that append under load and relay what they append, until they are killed. */
final class RelayingProcess {
    /** At full speed, the appending would take from the relaying what it is here for. */
    private static final long PAUSE_NANOS = 5_000_000;

    private static final List<String> OPTIONS = List.of(
            "-Xmx256m",
            "-Xms96m",
            "-Xmn64m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final String PROGRESS = "relayed";

    /** Relayed faster than this, some progress is told together. */
    private static final long LOOK_EVERY_NANOS = 500_000;

    private RelayingProcess() {}

    /** How such processes are started, on the broker. */
    static JavaProcesses on(String broker) {
        return new JavaProcesses(
                RelayingProcess.class, OPTIONS, (process, folder) -> rehearse(process, folder, broker));
    }

    private static void rehearse(ProcessBuilder builder, Path folder, String broker)
            throws IOException, InterruptedException {
        builder.command()
                .addAll(List.of(folder.toString(), Mode.FSYNC.name(), broker, "rehearsed-" + UUID.randomUUID(), "R"));
        LoadedProcess rehearsing = LoadedProcess.start(builder);
        awaitProgress(rehearsing, 1);
        rehearsing.end();
    }

    /**
     * @param place the folder of an H2 file, or the address of a PostgreSQL database
     * @param name new to the log
     */
    static LoadedProcess start(
            JavaProcesses processes, String place, Mode mode, String broker, String topic, String name)
            throws IOException {
        return LoadedProcess.start(processes.with(place, mode.name(), broker, topic, name));
    }

    /** Returns when it has told so often that entries were relayed, each time more of them. */
    static void awaitProgress(LoadedProcess process, int times) throws IOException {
        process.await(PROGRESS::equals, times);
    }

    public static void main(String[] arguments) {
        EventLog log = EventLog.open(Mode.valueOf(arguments[1]).open(arguments[0]), Clock.systemUTC());
        Relay relay = Relay.start(
                log, new RelaySettings(arguments[2], arguments[3], Duration.ofSeconds(1), KafkaProducer::new));
        Load.start(log.writer(), arguments[4], PAUSE_NANOS);
        Thread.ofPlatform().daemon().start(() -> tell(relay));
        Load.endWithTheParent();
        System.exit(0);
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
}
