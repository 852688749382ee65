package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.app.LedgerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process is killed without warning, in the midst of its work or still on its way up: what was acknowledged is there
 * once, and nothing is there twice. {@code -Dtest.arguments=-Dstarts=20} is the long form.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KilledTest {
    /** So many lines of its log a process has at least written when it is ready. */
    private static final int LINES_OF_A_START = 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STARTS = Integer.getInteger("starts", 7);

    @TempDir
    Path data;

    @Test
    void goesOnWithALoadAndLosesNothingAcknowledgedOverManyStartsAndKills() throws Exception {
        try (LedgerProcess process = up()) {
            process.awaitLine(line -> line.contains("30%"));
            process.kill();
        }
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger next = new AtomicInteger();
        Random random = seeded();
        for (int start = 1; start < STARTS; start++) {
            try (LedgerProcess process = up()) {
                if (start % 2 == 0) {
                    awaitLogged(1 + random.nextInt(LINES_OF_A_START));
                    process.kill();
                } else {
                    Api api = new Api(process.readyAddress());
                    if (start == 1) {
                        assertThatThePlanIsLoaded(api);
                    }
                    killAmidCommands(process, api, next, acknowledged);
                }
            }
        }
        try (LedgerProcess process = up()) {
            List<String> feed = new Api(process.readyAddress()).feed();
            Set<String> recorded = new HashSet<>();
            feed.forEach(
                    line -> recorded.add(JSON.readTree(line).get("commandid").stringValue()));
            assertThat(recorded).containsAll(acknowledged);
            assertThatCommandsStandOnce(feed);
            for (int i = 0; i < feed.size(); i++) {
                assertThat(Long.parseLong(
                                JSON.readTree(feed.get(i)).get("logposition").stringValue()))
                        .isEqualTo(i + 1);
            }
        }
    }

    private static void killAmidCommands(LedgerProcess process, Api api, AtomicInteger next, Set<String> acknowledged)
            throws Exception {
        CountDownLatch enough = new CountDownLatch(20);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 4; client++) {
                clients.submit(() -> register(api, next, id -> {
                    acknowledged.add(id);
                    enough.countDown();
                }));
            }
            enough.await();
            process.kill();
        }
    }

    /** Until the process that was started last has logged so many lines more. */
    private void awaitLogged(int lines) throws IOException {
        Path log = data.resolve("kpi-ledger.log");
        long before = linesOf(log);
        Awaitility.await("on its way up")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> linesOf(log) >= before + lines);
    }

    private static long linesOf(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.count();
        }
    }

    private static Random seeded() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("kills on the way up: seed " + seed);
        return new Random(seed);
    }

    private static void assertThatThePlanIsLoaded(Api api) throws Exception {
        assertThat(api.get("planner", "/api/plans/OP-23/kpis").get("kpis").size())
                .isEqualTo(82);
        assertThat(api.get("planner", "/api/plans/OP-23/activities?limit=1000")
                        .get("activities")
                        .size())
                .isEqualTo(218);
        assertThat(api.get("planner", "/api/plans/OP-23/allocations?year=2023")
                        .get("allocated")
                        .stringValue())
                .isEqualTo("4200000.00");
        assertThatCommandsStandOnce(api.feed());
    }

    /** Registers one plan after the other until the process is gone. */
    private static void register(Api api, AtomicInteger next, Consumer<String> acknowledge) {
        try {
            for (; ; ) {
                int n = next.incrementAndGet();
                Api.Reply reply = api.command(
                        "planner",
                        "RegisterPlan",
                        "kill-" + n,
                        "{\"planId\":\"K-" + n + "\",\"name\":{\"en\":\"Plan " + n + "\"},\"cycleFrom\":2023,"
                                + "\"cycleTo\":2026,\"currency\":\"CHF\",\"zone\":\"Europe/Zurich\"}");
                if (reply.status() == 200) {
                    acknowledge.accept("kill-" + n);
                }
            }
        } catch (IOException killed) {
            // The process is gone, as it should be.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertThatCommandsStandOnce(List<String> feed) {
        Map<String, List<Long>> positions = new TreeMap<>();
        for (String line : feed) {
            JsonNode entry = JSON.readTree(line);
            positions
                    .computeIfAbsent(
                            entry.get("actor").stringValue() + " "
                                    + entry.get("commandid").stringValue(),
                            _ -> new ArrayList<>())
                    .add(Long.parseLong(entry.get("logposition").stringValue()));
        }
        assertThat(positions).allSatisfy((_, where) -> assertThat(where).hasSize(1));
    }

    private LedgerProcess up() throws IOException {
        return LedgerProcess.start(List.of("up", "--data", data.toString(), "--port", "0", "--kafka-port", "0"));
    }
}
