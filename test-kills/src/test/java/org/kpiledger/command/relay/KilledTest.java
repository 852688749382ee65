package org.kpiledger.command.relay;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.store.Acknowledged;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.command.store.LoadedProcess;
import org.kpiledger.command.store.LogDatabase;
import org.kpiledger.command.store.Mode;
import org.kpiledger.postgres.PostgresServer;
import org.kpiledger.processes.JavaProcesses;

/**
 * Kills processes that write and relay where they stand, while the broker goes on: what was acknowledged is in the log
 * once, and the topic equals the log. {@code -Dtest.arguments=-Dkills=N} kills N times in each mode.
 */
class KilledTest extends RelayTests {
    private static final int KILLS = Integer.getInteger("kills", 17);
    private static final int ACKNOWLEDGEMENTS_MAX = 300;
    private static final int PROGRESS_MAX = 6;

    /** All modes at once, each with a topic of its own: one keeps little more than one processor busy. */
    @Test
    void nothingAcknowledgedIsLostOrTwiceInLogOrTopic() throws Exception {
        JavaProcesses processes = RelayingProcess.on(broker().address());
        List<Future<?>> modes = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Mode mode : List.of(Mode.FSYNC, Mode.PROCESS)) {
                modes.add(threads.submit(() -> {
                    killOnFile(processes, mode);
                    return mode;
                }));
            }
            modes.add(threads.submit(() -> {
                killOnServer(processes);
                return Mode.POSTGRESQL;
            }));
        }
        for (Future<?> mode : modes) {
            mode.get();
        }
    }

    /** One process after the other, since one at a time can have the file open; the log is looked at behind each. */
    private void killOnFile(JavaProcesses processes, Mode mode) throws Exception {
        String place = folder.resolve(mode.name()).toString();
        String own = topic + "-" + mode.name();
        Random random = seeded(mode);
        List<Acknowledged> said = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            try (LoadedProcess process = start(processes, place, mode, own, round)) {
                awaitSome(process, random);
                said.addAll(process.kill());
            }
            Acknowledged.requireKept(mode.open(place), said);
        }
        requireTopicEquals(mode.open(place), own);
    }

    /** The next process is there already, and takes the work over from the one that is killed. */
    private void killOnServer(JavaProcesses processes) throws Exception {
        String place = PostgresServer.shared(PostgresServer.Version.V18)
                .withDatabase(topic)
                .url(topic);
        Random random = seeded(Mode.POSTGRESQL);
        List<Acknowledged> said = new ArrayList<>();
        LoadedProcess working = start(processes, place, Mode.POSTGRESQL, topic, 0);
        for (int round = 1; round <= KILLS; round++) {
            // Only then it has the work for sure, and the next one waits for it.
            RelayingProcess.awaitProgress(working, 1);
            LoadedProcess next = round < KILLS ? start(processes, place, Mode.POSTGRESQL, topic, round) : working;
            awaitSome(working, random);
            said.addAll(working.kill());
            working = next;
        }
        Acknowledged.requireKept(Mode.POSTGRESQL.open(place), said);
        requireTopicEquals(Mode.POSTGRESQL.open(place), topic);
    }

    /** Up to some point of the appending, or of the relaying. */
    private static void awaitSome(LoadedProcess process, Random random) throws IOException {
        if (random.nextBoolean()) {
            process.awaitAcknowledged(1 + random.nextInt(ACKNOWLEDGEMENTS_MAX));
        } else {
            RelayingProcess.awaitProgress(process, 1 + random.nextInt(PROGRESS_MAX));
        }
    }

    private static LoadedProcess start(JavaProcesses processes, String place, Mode mode, String topic, int round)
            throws IOException {
        return RelayingProcess.start(processes, place, mode, broker().address(), topic, "R" + round);
    }

    private static void requireTopicEquals(LogDatabase database, String topic) {
        try (EventLog log = EventLog.open(database, Clock.systemUTC());
                Relay last = Relay.start(log, settings(topic))) {
            awaitPosition(last, log.writer().head().position());
            awaitTopicEquals(topic, log.reader().after(0, Integer.MAX_VALUE));
        }
    }

    private static Random seeded(Mode mode) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("kills, " + mode + ": seed " + seed);
        return new Random(seed);
    }
}
