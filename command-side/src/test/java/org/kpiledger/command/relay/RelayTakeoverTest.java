package org.kpiledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.store.RelayLease;

class RelayTakeoverTest extends RelayTests {
    @Test
    void oneOfTwoWorksAndTheOtherTakesOverWhenItIsClosed() {
        Relay first = start();
        awaitPosition(first, log.grow(5));
        Relay second = start();
        awaitState(second, RelayStatus.State.STANDBY);
        assertThat(second.status().position()).isNull();
        assertThat(second.status().lag()).isNull();

        first.close();
        log.grow(5);

        awaitPosition(second, 11);
        awaitTopicEqualsLog();
    }

    @Test
    void takesOverFromAHolderThatDiedWhenItsLeaseIsOver() {
        RelayLease dead = log.log().relayLease("node-that-died", Duration.ofSeconds(2));
        assertThat(dead.take()).isTrue();
        log.grow(3);

        Relay relay = start();
        awaitState(relay, RelayStatus.State.STANDBY);

        awaitPosition(relay, 4);
        awaitTopicEqualsLog();
        assertThat(dead.take()).isFalse();
    }

    @Test
    void whoStandsByFollowsWhatTheOtherNodeWrites() {
        assertThat(log.log().relayLease("the-other-node", Duration.ofMinutes(1)).take())
                .isTrue();
        try (GrantsLog standingBy = new GrantsLog(folder.resolve("log"))) {
            // To open a file again ends the lease of whoever had it before.
            assertThat(log.log()
                            .relayLease("the-other-node", Duration.ofMinutes(1))
                            .take())
                    .isTrue();
            try (Relay relay = Relay.start(standingBy.log(), settings())) {
                awaitState(relay, RelayStatus.State.STANDBY);
                long end = log.grow(3);

                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(standingBy.end()).isEqualTo(end));
            }
        }
    }

    @Test
    void doesNotWaitForTheLeaseOfAKilledProcessThatAloneCouldOpenTheFile() {
        assertThat(log.log().relayLease("killed", Duration.ofHours(1)).take()).isTrue();
        reopenLog();

        awaitPosition(start(), 1);
    }

    @Test
    void repeatsForNobodyWhatAKilledRelayHadSentAndNotCommitted() {
        Relay killed = start(withProducers(settings -> new KafkaProducer<>(settings) {
            @Override
            public void commitTransaction() {
                flush();
                throw new Killed();
            }
        }));
        awaitState(killed, RelayStatus.State.STOPPED);
        int end = (int) log.grow(4);
        assertThat(broker().written(topic)).hasSize(1);

        awaitPosition(start(), end);

        awaitTopicEqualsLog();
        assertThat(broker().written(topic)).hasSize(1 + end);
    }

    @Test
    void looksBackOverManyAbortedRecordsForWhereToGoOn() {
        awaitPosition(start(), log.grow(2));
        closeRelays();
        log.grow(300);
        Relay killed = start(withProducers(settings -> new KafkaProducer<>(settings) {
            @Override
            public void commitTransaction() {
                flush();
                throw new Killed();
            }
        }));
        awaitState(killed, RelayStatus.State.STOPPED);
        Relay idle = start(withProducers(settings -> new KafkaProducer<>(settings) {
            @Override
            public void beginTransaction() {
                throw new Killed();
            }
        }));
        awaitState(idle, RelayStatus.State.STOPPED);
        assertThat(idle.status().position()).isEqualTo(3);

        awaitPosition(start(), 303);
        awaitTopicEqualsLog();
    }

    @Test
    void shutsOutAProducerThatWakesUpAfterItsLeaseWasTaken() throws InterruptedException {
        CountDownLatch paused = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Relay asleep = start(withProducers(settings -> new KafkaProducer<>(settings) {
            @Override
            public void commitTransaction() {
                flush();
                paused.countDown();
                awaitLatch(goOn);
                super.commitTransaction();
            }
        }));
        paused.await();

        Relay awake = start();
        awaitPosition(awake, log.grow(5));
        goOn.countDown();

        awaitState(asleep, RelayStatus.State.STANDBY);
        awaitPosition(awake, log.grow(5));
        awaitTopicEqualsLog();
    }

    @Test
    void fencesAnAbandonedProducerOfTheSameLog() {
        awaitPosition(start(), log.grow(3));
        closeRelays();
        byte[] next = log.entries().getLast();
        try (Producer<String, byte[]> abandoned =
                Clients.producer(broker().address(), log.log().writer().origin(), KafkaProducer::new)) {
            abandoned.initTransactions();
            abandoned.beginTransaction();
            var _ = abandoned.send(EntryRecord.of(next, 3, topic));
            abandoned.flush();

            Relay relay = start();
            awaitPosition(relay, log.grow(2));

            assertThatThrownBy(abandoned::commitTransaction)
                    .satisfiesAnyOf(
                            failed -> assertThat(failed).isInstanceOf(ProducerFencedException.class),
                            failed -> assertThat(failed)
                                    .isInstanceOf(org.apache.kafka.common.errors.InvalidProducerEpochException.class));
            awaitTopicEqualsLog();
        }
    }

    /** What stands for the end of a process, since nothing catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private RelaySettings withProducers(
            java.util.function.Function<Map<String, Object>, Producer<String, byte[]>> producers) {
        return new RelaySettings(broker().address(), topic, Duration.ofSeconds(1), producers);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
