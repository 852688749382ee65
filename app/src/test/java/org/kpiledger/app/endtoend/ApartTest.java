package org.kpiledger.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.app.endtoend.FiveProcesses.COMMANDS;
import static org.kpiledger.app.endtoend.FiveProcesses.PAGES;
import static org.kpiledger.app.endtoend.FiveProcesses.QUERIES;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpiledger.log.SignedCheckpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Command side, query side, pages, broker and database, each in a process of its own. */
class ApartTest extends RealPlanChecks {
    private static final String SECOND = "command-side-2";
    private static final String FRESH = "query-side-from-position-1";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SOME = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path place;

    private static @Nullable FiveProcesses running;

    @Override
    Api start() throws Exception {
        boolean first = running == null;
        if (first) {
            running = new FiveProcesses(place);
        }
        for (String side : List.of(COMMANDS, QUERIES, PAGES)) {
            processes().start(side);
        }
        if (first) {
            // Later than the applications, which wait for both.
            processes().startDatabase();
            processes().startBroker();
        }
        for (String side : List.of(COMMANDS, QUERIES, PAGES)) {
            processes().side(side).awaitReady();
        }
        return new Api(processes().address(COMMANDS), processes().address(QUERIES));
    }

    @Override
    void stopInOrder() throws Exception {
        List<String> sides = List.of(PAGES, QUERIES, COMMANDS);
        sides.forEach(side -> processes().side(side).terminate());
        for (String side : sides) {
            processes().side(side).awaitStopped();
        }
    }

    @Override
    List<String> stored() throws Exception {
        return processes().stored();
    }

    @Override
    void deleteRows() throws Exception {
        processes().deleteRows();
    }

    @AfterAll
    static void stop() throws Exception {
        processes().close();
    }

    @Test
    @Order(101)
    void eachSideServesItsPartAndSaysSo() throws Exception {
        Api commands = new Api(processes().address(COMMANDS));
        Api queries = new Api(processes().address(QUERIES));
        long position = api().position();
        Awaitility.await().atMost(PATIENCE).until(() -> queries.position() == position);

        Set<String> described = paths(commands);
        assertThat(described)
                .contains("/api/commands", "/api/events", "/api/evidence/{sha256}", "/api/refusals")
                .filteredOn(path -> path.startsWith("/api/plans"))
                .containsExactly("/api/plans/{plan}/expenditures/import");
        assertThat(paths(queries))
                .contains("/api/audit", "/api/authority", "/api/exceptions", "/api/plans/{plan}/allocations")
                .noneMatch(path -> path.startsWith("/api/commands"));
        assertThat(queries.get("auditor", "/api/actors")).isEqualTo(commands.get("auditor", "/api/actors"));
        assertThat(queries.get("admin", "/api/status").get("projections").size())
                .isEqualTo(11);
        assertThatThePagesShowBothSides();
    }

    private static FiveProcesses processes() {
        return Objects.requireNonNull(running);
    }

    private static Set<String> paths(Api side) throws Exception {
        return Set.copyOf(side.get("integrator", "/v3/api-docs").get("paths").propertyNames());
    }

    private static void assertThatThePagesShowBothSides() throws Exception {
        Pages pages = Pages.loggedIn(processes().address(PAGES), "planner");
        assertThat(pages.get("/plans/OP-23")).contains("P1.EMT");
        assertThat(pages.get("/status")).contains("allocations");
    }

    @Test
    @Order(102)
    void losesNothingWhenEachIsRestartedInTurnUnderLoad() throws Exception {
        BigDecimal spentBefore = spent(api());
        try (SteadyLoad load = SteadyLoad.begin("turn", 2, _ -> api())) {
            awaitMore(load);

            processes().side(PAGES).kill();
            awaitMore(load);
            processes().start(PAGES).awaitReady();
            assertThatThePagesShowBothSides();

            Pages pages = Pages.loggedIn(processes().address(PAGES), "planner");
            processes().side(QUERIES).kill();
            awaitMore(load);
            assertThat(pages.get("/status")).contains("Relay to Kafka");
            assertThat(processes().side(PAGES).isUp()).isFalse();
            processes().start(QUERIES).awaitReady();
            awaitVisible(load);

            processes().side(COMMANDS).kill();
            processes().start(COMMANDS).awaitReady();
            awaitMore(load);
            awaitVisible(load);

            processes().killBroker();
            awaitMore(load);
            processes().startBroker();
            awaitVisible(load);

            processes().stopDatabase();
            assertThat(processes().side(COMMANDS).isUp()).isFalse();
            assertThat(processes().side(QUERIES).isUp()).isFalse();
            processes().startDatabase();
            processes().side(COMMANDS).awaitReady();
            processes().side(QUERIES).awaitReady();
            awaitMore(load);
            awaitVisible(load);

            load.drain();
            assertThatNothingIsLostOrThereTwice(api(), load);
            assertThat(spent(api()).subtract(spentBefore))
                    .isEqualByComparingTo(BigDecimal.valueOf(load.acknowledged().size()));
        }
        try (SideInAProcess fresh = processes().startQueriesFromPosition1(FRESH)) {
            fresh.awaitReady();
            assertThat(answers(
                            new Api(processes().address(COMMANDS), processes().address(FRESH))))
                    .isEqualTo(answers(api()));
        }
    }

    @Test
    @Order(103)
    void twoCommandSidesShareOneLogAndOneTakesOverWhenTheOtherIsKilled() throws Exception {
        processes().start(COMMANDS, SECOND).awaitReady();
        Api one = api();
        Api other = new Api(processes().address(SECOND), processes().address(QUERIES));
        boolean[] killed = {false};
        try (SteadyLoad load = SteadyLoad.begin("two", 4, client -> killed[0] || client % 2 == 1 ? other : one)) {
            awaitMore(load);
            assertThat(relay(one)).isEqualTo("RUNNING");
            assertThat(relay(other)).isEqualTo("STANDBY");
            long acknowledged = load.lastAcknowledged();
            assertThat(SignedCheckpoint.parse(
                                    other.raw("integrator", "/log/checkpoint").body())
                            .checkpoint()
                            .size())
                    .isGreaterThanOrEqualTo(acknowledged);

            processes().side(COMMANDS).kill();
            killed[0] = true;
            awaitMore(load);
            Awaitility.await("the relay is taken over")
                    .atMost(PATIENCE)
                    .until(() -> relay(other).equals("RUNNING"));
            awaitMore(load);

            load.drain();
            assertThatNothingIsLostOrThereTwice(other, load);
        }
    }

    private static String relay(Api side) throws Exception {
        return side.get("admin", "/api/status").get("relay").get("state").stringValue();
    }

    private static BigDecimal spent(Api api) throws Exception {
        JsonNode answer = api.get("auditor", "/api/plans/OP-23/allocations?year=2023&minPosition=" + api.position());
        for (JsonNode priority : answer.get("nodes")) {
            if (priority.get("code").stringValue().equals("P1")) {
                return new BigDecimal(priority.get("spent").stringValue());
            }
        }
        throw new AssertionError("no P1");
    }

    private static void awaitMore(SteadyLoad load) {
        int enough = load.acknowledged().size() + SOME;
        Awaitility.await("commands go on")
                .atMost(PATIENCE)
                .failFast(() -> assertThat(load.refused()).isNull())
                .until(() -> load.acknowledged().size() >= enough);
    }

    private void awaitVisible(SteadyLoad load) {
        long position = load.lastAcknowledged();
        Awaitility.await("what was acknowledged is visible")
                .atMost(PATIENCE)
                .until(() -> api().raw("auditor", "/api/plans?minPosition=" + position)
                                .statusCode()
                        == 200);
    }

    /** The feed, the database, the topic and what clients were told are the same. */
    private static void assertThatNothingIsLostOrThereTwice(Api api, SteadyLoad load) throws Exception {
        List<String> feed = api.feed();
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < feed.size(); i++) {
            JsonNode entry = JSON.readTree(feed.get(i));
            assertThat(Long.parseLong(entry.get("logposition").stringValue())).isEqualTo(i + 1L);
            if (load.sent().contains(entry.get("commandid").stringValue())) {
                recorded.add(entry.get("commandid").stringValue());
                assertThat(load.acknowledged())
                        .containsEntry(entry.get("commandid").stringValue(), i + 1L);
            }
        }
        assertThat(recorded).doesNotHaveDuplicates();
        assertThat(new HashSet<>(recorded)).isEqualTo(load.acknowledged().keySet());
        assertThat(processes().stored()).isEqualTo(feed);
        assertThat(Topic.values(processes().brokerAddress(), feed.size())).isEqualTo(feed);
        assertThat(SignedCheckpoint.parse(
                                api.raw("integrator", "/log/checkpoint").body())
                        .checkpoint()
                        .size())
                .isEqualTo(feed.size());
    }
}
