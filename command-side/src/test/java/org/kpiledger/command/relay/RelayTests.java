package org.kpiledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One broker for the tests of a class; a log and a topic for each test. */
abstract class RelayTests {
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static TestBroker broker;

    @TempDir
    Path folder;

    GrantsLog log;
    final String topic = "t-" + UUID.randomUUID();
    private final List<Relay> relays = new ArrayList<>();

    @BeforeAll
    static void startBroker() {
        broker = new TestBroker();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    static TestBroker broker() {
        return broker;
    }

    @BeforeEach
    void openLog() {
        log = new GrantsLog(folder.resolve("log"));
    }

    void reopenLog() {
        log.close();
        openLog();
    }

    @AfterEach
    void closeAll() {
        closeRelays();
        log.close();
    }

    void closeRelays() {
        relays.forEach(Relay::close);
        relays.clear();
    }

    RelaySettings settings() {
        return settings(topic);
    }

    static RelaySettings settings(String topic) {
        return new RelaySettings(broker.address(), topic, Duration.ofSeconds(1), KafkaProducer::new);
    }

    Relay start() {
        return start(settings());
    }

    Relay start(RelaySettings settings) {
        Relay relay = Relay.start(log.log(), settings);
        relays.add(relay);
        return relay;
    }

    static void awaitState(Relay relay, RelayStatus.State state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(relay.status().state()).isEqualTo(state));
    }

    static void awaitPosition(Relay relay, long position) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(relay.status())
                        .isEqualTo(new RelayStatus(RelayStatus.State.RUNNING, position, 0L, null, null)));
    }

    /** Waits until the topic has as many records as the log has entries, and compares them. */
    void awaitTopicEqualsLog() {
        awaitTopicEquals(topic, log.entries());
    }

    static void awaitTopicEquals(String topic, List<byte[]> entries) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(broker.committed(topic)).hasSizeGreaterThanOrEqualTo(entries.size()));
        List<ConsumerRecord<String, byte[]>> records = broker.committed(topic);
        assertThat(records).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(records.get(i).value()).isEqualTo(entries.get(i));
            assertThat(header(records.get(i), "position")).isEqualTo(Integer.toString(i + 1));
            assertThat(header(records.get(i), "previousposition")).isEqualTo(Integer.toString(i));
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.US_ASCII);
    }
}
