package org.kpiledger.command.relay;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.store.Durability;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.postgres.PostgresServer;
import org.kpiledger.processes.JavaProcesses;

/**
 * Kills processes that write and relay where they stand, while the broker goes on, and compares the topic with the log at
 * the end; {@code -Dtest.arguments=-Drelay.kills=N} kills N times.
 */
class RelayKilledTest extends RelayTests {
    private static final int KILLS = Integer.getInteger("relay.kills", 50);
    private static final int PROGRESS_MAX = 6;

    /** Three logs, each with a topic of its own, are worked on at once: on one, little more than one processor is busy. */
    @Test
    void theTopicEqualsTheLogHoweverOftenItsProcessIsKilled() throws Exception {
        JavaProcesses processes = RelayingProcess.on(broker().address());
        List<Future<?>> logs = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int file = 1; file <= 2; file++) {
                Path place = folder.resolve("file-" + file);
                String own = topic + "-file-" + file;
                logs.add(threads.submit(() -> {
                    killOnFile(processes, place, own);
                    return own;
                }));
            }
            logs.add(threads.submit(() -> {
                killOnServer(processes, topic + "-server");
                return topic;
            }));
        }
        for (Future<?> one : logs) {
            one.get();
        }
    }

    /** One process after the other, since one at a time can have the file open. */
    private static void killOnFile(JavaProcesses processes, Path place, String topic) throws Exception {
        Random random = seeded(topic);
        for (int round = 0; round < KILLS / 3; round++) {
            try (RelayingProcess process = start(processes, place.toString(), topic, round)) {
                process.awaitProgress(1 + random.nextInt(PROGRESS_MAX));
            }
        }
        requireEqual(LogDatabase.h2(place, Durability.PROCESS), topic);
    }

    /** The next process is there already, and takes the work over from the one that is killed. */
    private static void killOnServer(JavaProcesses processes, String topic) throws Exception {
        Random random = seeded(topic);
        String place = PostgresServer.shared(PostgresServer.Version.V18)
                .withDatabase(topic)
                .url(topic);
        int kills = KILLS - 2 * (KILLS / 3);
        RelayingProcess working = start(processes, place, topic, 0);
        for (int round = 1; round <= kills; round++) {
            // Only then it has the work for sure, and the next one waits for it.
            working.awaitProgress(1);
            RelayingProcess next = round < kills ? start(processes, place, topic, round) : working;
            working.awaitProgress(1 + random.nextInt(PROGRESS_MAX));
            working.close();
            working = next;
        }
        requireEqual(LogDatabase.postgresql(place, "postgres", ""), topic);
    }

    private static RelayingProcess start(JavaProcesses processes, String place, String topic, int round)
            throws Exception {
        return RelayingProcess.start(processes, place, broker().address(), topic, "R" + round);
    }

    private static void requireEqual(LogDatabase database, String topic) {
        try (EventLog log = EventLog.open(database, Clock.systemUTC());
                Relay last = Relay.start(log, settings(topic))) {
            awaitPosition(last, log.writer().head().position());
            awaitTopicEquals(topic, log.reader().after(0, Integer.MAX_VALUE));
        }
    }

    private static Random seeded(String topic) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("relays killed, " + topic + ": seed " + seed);
        return new Random(seed);
    }
}
