package org.kpiledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class RelayTest extends RelayTests {
    @Test
    void copiesWhatTheLogHeldBeforeAndWhatIsAppendedLater() {
        log.grow(20);
        Relay relay = start();
        awaitPosition(relay, 21);

        log.grow(20);

        awaitPosition(relay, 41);
        awaitTopicEqualsLog();
    }

    @Test
    void copiesWhatAnotherNodeHasWritten() {
        Relay relay = start();
        awaitPosition(relay, 1);
        try (GrantsLog anotherNode = new GrantsLog(folder.resolve("log"))) {
            anotherNode.grow(3);

            awaitPosition(relay, 4);
        }
        awaitTopicEqualsLog();
    }

    @Test
    void marksEachRecordAsACloudEventAndKeysItByWhatItBelongsTo() {
        awaitPosition(start(), log.grow(1));
        awaitTopicEqualsLog();

        assertThat(broker().committed(topic)).allSatisfy(record -> {
            assertThat(header(record, "content-type")).isEqualTo("application/cloudevents+json");
            assertThat(record.key()).isEqualTo("installation");
            assertThat(record.partition()).isZero();
        });
    }

    @Test
    void makesTheTopicSoThatNothingIsEverDeletedFromIt() throws Exception {
        awaitPosition(start(), 1);

        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = broker().admin()) {
            Config config =
                    onlyOne(admin.describeConfigs(List.of(resource)).all().get());
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(onlyOne(admin.describeTopics(List.of(topic))
                                    .allTopicNames()
                                    .get())
                            .partitions())
                    .hasSize(1);
        }
    }

    @Test
    void goesOnAfterARestartWithoutRepeatingAnything() {
        log.grow(10);
        for (int round = 0; round < 3; round++) {
            Relay relay = start();
            awaitPosition(relay, log.end());
            relay.close();
            assertThat(relay.status().state()).isEqualTo(RelayStatus.State.STOPPED);
            log.grow(5);
        }

        awaitPosition(start(), 26);
        awaitTopicEqualsLog();
    }

    @Test
    void copiesMoreThanOneTransactionTakes() {
        log.grow(4_500);

        awaitPosition(start(), 4_501);

        awaitTopicEqualsLog();
    }

    @Test
    void closesWithinItsTimeWhileItCopies() {
        log.grow(1_000);
        Relay relay = start();

        long before = System.nanoTime();
        relay.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        awaitPosition(start(), 1_001);
        awaitTopicEqualsLog();
    }

    private static <T> T onlyOne(Map<?, T> answers) {
        return answers.values().iterator().next();
    }
}
