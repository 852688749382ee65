package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.app.LedgerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process is killed without warning, {@code -Dtest.arguments=-Dstarts=N} times: what was acknowledged is there once,
 * and nothing is there twice.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KilledTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STARTS = Integer.getInteger("starts", 20);

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
        for (int start = 1; start < STARTS; start++) {
            try (LedgerProcess process = up()) {
                URI address = process.readyAddress();
                if (start == 1) {
                    assertThatThePlanIsLoaded(new Api(address));
                }
                CountDownLatch enough = new CountDownLatch(20);
                try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int client = 0; client < 4; client++) {
                        clients.submit(() -> register(new Api(address), next, id -> {
                            acknowledged.add(id);
                            enough.countDown();
                        }));
                    }
                    enough.await();
                    process.kill();
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
