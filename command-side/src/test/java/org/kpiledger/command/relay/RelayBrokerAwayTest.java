package org.kpiledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

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

        long end = log.grow(100);
        broker().startAgain();

        awaitPosition(relay, end);
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
