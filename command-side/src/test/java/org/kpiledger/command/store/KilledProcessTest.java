package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.command.store.AppendingProcess.Acknowledged;
import org.kpiledger.command.store.AppendingProcess.Mode;
import org.kpiledger.postgres.PostgresServer;

/** Kills the writing process where it stands; {@code -Dtest.arguments=-Dkills=N} kills N times in each mode. */
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("kills", 17);
    private static final int ACKNOWLEDGEMENTS_MAX = 300;
    private static final int REPEATED = 40;

    @TempDir
    Path folder;

    /** All modes at once, since a process that starts keeps little more than one processor busy. */
    @Test
    void nothingAcknowledgedIsLostOrThereTwice() throws Exception {
        List<Future<?>> modes = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Mode mode : List.of(Mode.FSYNC, Mode.PROCESS, Mode.POSTGRESQL)) {
                modes.add(threads.submit(() -> {
                    kill(mode);
                    return mode;
                }));
            }
        }
        for (Future<?> mode : modes) {
            mode.get();
        }
    }

    private void kill(Mode mode) throws Exception {
        Random random = Seed.random("kills, " + mode);
        String place = mode == Mode.POSTGRESQL
                ? ownDatabase()
                : folder.resolve(mode.name()).toString();
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            try (AppendingProcess process = AppendingProcess.start(place, mode, round)) {
                acknowledged.addAll(process.killAfter(1 + random.nextInt(ACKNOWLEDGEMENTS_MAX)));
            }
            try (Node node = Node.on(mode.open(place))) {
                EventLogConformance.requireWhole(node);
                assertThat(positionsByCommand(node.log)).as("%s", mode).containsAllEntriesOf(positionsOf(acknowledged));
                requireSameAnswers(
                        node.log.writer(),
                        acknowledged.reversed().stream().limit(REPEATED).toList());
            }
        }
    }

    @Test
    void asH2ComesAcknowledgedCommandsAreLostSoThatTheTestAboveCanFail() throws Exception {
        Random random = Seed.random("kills, delayed");
        int lost = 0;
        for (int round = 0; round < 5 && lost == 0; round++) {
            String own = folder.resolve("round-" + round).toString();
            Map<String, List<Long>> expected;
            try (AppendingProcess process = AppendingProcess.start(own, Mode.WRITE_DELAYED, round)) {
                expected = positionsOf(process.killAfter(1 + random.nextInt(ACKNOWLEDGEMENTS_MAX)));
            }
            try (EventLog log = EventLog.open(Mode.PROCESS.open(own), Clock.systemUTC())) {
                expected.entrySet().removeAll(positionsByCommand(log).entrySet());
                lost = expected.size();
            }
        }
        System.out.println("with delayed writes, " + lost + " acknowledged commands were lost");
        assertThat(lost).isPositive();
    }

    private static String ownDatabase() {
        return PostgresServer.shared(PostgresServer.Version.V18)
                .withDatabase("killed")
                .url("killed");
    }

    private static void requireSameAnswers(LogWriter writer, List<Acknowledged> last) {
        long end = writer.head().position();
        for (Acknowledged one : last) {
            Receipt again = writer.append(one.again(writer.origin()));
            assertThat(again.repeated()).isTrue();
            assertThat(again.firstPosition()).isEqualTo(one.firstPosition());
            assertThat(again.events()).isEqualTo(one.events());
        }
        assertThat(writer.head().position()).isEqualTo(end);
    }

    private static Map<String, List<Long>> positionsOf(List<Acknowledged> acknowledged) {
        Map<String, List<Long>> positions = new HashMap<>();
        for (Acknowledged one : acknowledged) {
            for (int i = 0; i < one.events(); i++) {
                positions
                        .computeIfAbsent(one.commandId(), _ -> new ArrayList<>())
                        .add(one.firstPosition() + i);
            }
        }
        return positions;
    }

    private static Map<String, List<Long>> positionsByCommand(EventLog log) {
        Map<String, List<Long>> positions = new HashMap<>();
        long position = 0;
        for (byte[] entry : log.reader().after(0, Integer.MAX_VALUE)) {
            position++;
            positions
                    .computeIfAbsent(EntryOutline.of(entry).command().commandId(), _ -> new ArrayList<>())
                    .add(position);
        }
        return positions;
    }
}
