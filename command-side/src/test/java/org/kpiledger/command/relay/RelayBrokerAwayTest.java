package org.kpiledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.store.Growth;

class RelayBrokerAwayTest extends RelayTests {
    @Test
    void waitsForABrokerThatStartsLate() {
        broker().stop();
        Relay relay = start();
        awaitState(relay, RelayStatus.State.WAITING);
        assertThat(relay.status().lastError()).isNotEmpty();

        log.grow(5);
        broker().startAgain();

        awaitPosition(relay, 6);
        awaitTopicEqualsLog();
    }

    @Test
    void letsCommandsGoOnWithoutTheBrokerAndCatchesUp() {
        Relay relay = start();
        awaitPosition(relay, log.grow(5));
        broker().stop();
        log.grow(5);
        awaitState(relay, RelayStatus.State.WAITING);
        assertThat(relay.status().position()).isEqualTo(6);
        assertThat(relay.status().lag()).isEqualTo(5);
        assertThat(relay.status().lastError()).isNotEmpty();

        long end = log.grow(100);
        broker().startAgain();

        awaitPosition(relay, end);
        awaitTopicEqualsLog();
    }

    @Test
    void underLoadCommandsGoOnWhileTheBrokerIsAwayAndNothingIsMissingAfterwards() throws Exception {
        Relay relay = start();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            writer.execute(() -> {
                Growth growth = new Growth(log.log(), "LOAD");
                while (!over.get()) {
                    growth.append();
                }
            });
            try {
                awaitState(relay, RelayStatus.State.RUNNING);
                await().atMost(PATIENCE).until(() -> log.end() > 100);
                broker().stop();
                awaitState(relay, RelayStatus.State.WAITING);
                long atLeast = log.end() + 100;
                await().atMost(PATIENCE).until(() -> log.end() > atLeast);
                assertThat(relay.status().lag()).isPositive();
                broker().startAgain();
                awaitState(relay, RelayStatus.State.RUNNING);
            } finally {
                over.set(true);
            }
        }
        awaitPosition(relay, log.end());
        awaitTopicEqualsLog();
    }

    @Test
    void closesWithinItsTimeWithoutTheBroker() {
        Relay relay = start();
        awaitPosition(relay, 1);
        broker().stop();
        log.grow(5);
        awaitState(relay, RelayStatus.State.WAITING);

        long before = System.nanoTime();
        relay.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        broker().startAgain();
        awaitPosition(start(), 6);
        awaitTopicEqualsLog();
    }
}
