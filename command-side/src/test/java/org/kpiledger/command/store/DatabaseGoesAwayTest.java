package org.kpiledger.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.SubjectId;
import org.kpiledger.postgres.PostgresServer;

/** A PostgreSQL server that is not there, at the start or later. */
class DatabaseGoesAwayTest {
    private static final SubjectId A = Node.subject("A");
    private static final SubjectId B = Node.subject("B");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final PostgresServer server = PostgresServer.shared(PostgresServer.Version.V18);
    private final String name = "away-" + TESTS.incrementAndGet();
    private Gate gate;

    @BeforeEach
    void makeGate() throws Exception {
        gate = new Gate(server.withDatabase(name).url(name));
    }

    @AfterEach
    void closeGate() throws Exception {
        gate.close();
    }

    private LogDatabase open(Duration patience) {
        return LogDatabase.postgresql(gate.url(), server.user(), "", patience);
    }

    @Test
    void atTheStartItIsWaitedFor() throws Exception {
        gate.shut();
        try (ExecutorService starting = Executors.newSingleThreadExecutor()) {
            Future<LogDatabase> opened = starting.submit(() -> open(LONG));
            await().atMost(LONG).until(() -> gate.turnedAway() > 2);
            assertThat(opened).isNotDone();

            gate.open();

            try (Node node = Node.on(opened.get(LONG.toSeconds(), TimeUnit.SECONDS))) {
                assertThat(node.count(A, 1, "c-1").firstPosition()).isEqualTo(2);
            }
        }
    }

    @Test
    void atTheStartItIsNotWaitedForWithoutEnd() {
        gate.shut();

        assertThatThrownBy(() -> open(Duration.ofSeconds(1)))
                .isInstanceOf(DatabaseAway.class)
                .hasMessageStartingWith("The log's database " + gate.url() + " could not be reached for 1 s (")
                .hasMessageEndingWith("Start it, or look to its address, then start again.");
    }

    @Test
    void aServerThatLetsNobodyInIsNotWaitedFor() {
        assertThatThrownBy(() -> LogDatabase.postgresql(gate.url(), "nobody", "", LONG))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("nobody")
                .hasMessageEndingWith("Look to its address, user and password.");
        assertThatThrownBy(() -> LogDatabase.postgresql(gate.url() + "-none", server.user(), "", LONG))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(name + "-none");
    }

    @Test
    void whileItIsAwayCommandsAndReadersAreToldAndEverythingGoesOnWhenItIsBack() {
        try (Node node = Node.on(open(LONG))) {
            node.count(A, 2, "c-1");
            gate.shut();

            assertThatThrownBy(() -> node.count(A, 2, "c-2"))
                    .isInstanceOfAny(StoreUnavailable.class, OutcomeUnknown.class);
            assertThatThrownBy(() -> node.log.writer().append(node.append(B, 0, Map.of(), "c-3")))
                    .isInstanceOfAny(StoreUnavailable.class, OutcomeUnknown.class);
            assertThatThrownBy(() -> node.log.reader().after(0, 10))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage("The log cannot be read at the moment.");

            gate.open();
            assertThat(node.count(A, 2, "c-2").firstPosition()).isEqualTo(4);
            assertThat(node.log.reader().after(0, 10)).hasSize(5);
            EventLogConformance.requireWhole(node);
        }
    }

    @Test
    void cutOffUnderLoadItHasEveryCommandOnceInTheEnd() throws Exception {
        List<Future<?>> threads = new ArrayList<>();
        try (Node node = Node.on(open(LONG))) {
            try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
                for (int thread = 0; thread < 8; thread++) {
                    SubjectId subject = Node.subject("T-" + thread);
                    threads.add(writers.submit(() -> {
                        for (int i = 0; i < 100; i++) {
                            carryOut(node, subject, subject.part(2) + ":" + i);
                        }
                    }));
                }
                for (int round = 1; round <= 3; round++) {
                    long before = node.position();
                    await().until(() -> node.position() > before + 50);
                    int turnedAway = gate.turnedAway();
                    gate.shut();
                    await().until(() -> gate.turnedAway() > turnedAway);
                    gate.open();
                }
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
            assertThat(node.entries()).hasSize(1 + 8 * 100);
            EventLogConformance.requireWhole(node);
        }
    }

    private static void carryOut(Node node, SubjectId subject, String commandId) {
        while (true) {
            try {
                node.count(subject, 1, commandId);
                return;
            } catch (StoreUnavailable | OutcomeUnknown again) {
                // Sent again under its key, as a client would.
            }
        }
    }
}
