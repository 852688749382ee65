package org.kpiledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RelayRefusesTopicTest extends RelayTests {
    private static final Map<String, String> RIGHT =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    @Test
    void acceptsATopicThatSomeoneElseMadeRightly() throws Exception {
        broker().create(new NewTopic(topic, 1, (short) 1).configs(RIGHT));

        awaitPosition(start(), 1);
        awaitTopicEqualsLog();
    }

    @Test
    void refusesATopicOfMorePartitions() throws Exception {
        broker().create(new NewTopic(topic, 2, (short) 1).configs(RIGHT));

        assertThat(problem()).contains("has 2 partitions, but must have exactly one");
    }

    @Test
    void refusesATopicThatForgets() throws Exception {
        broker().create(new NewTopic(topic, 1, (short) 1));

        assertThat(problem()).contains("must have retention.ms=-1");
    }

    @Test
    void refusesATopicThatKeepsOnlyTheLastOfEachKey() throws Exception {
        broker().create(new NewTopic(topic, 1, (short) 1)
                .configs(Map.of("cleanup.policy", "compact", "retention.ms", "-1", "retention.bytes", "-1")));

        assertThat(problem()).contains("has cleanup.policy=compact, but must have cleanup.policy=delete");
    }

    @Test
    void refusesATopicWhoseBeginningWasDeleted() throws Exception {
        awaitPosition(start(), log.grow(5));
        closeRelays();
        try (Admin admin = broker().admin()) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(3)))
                    .all()
                    .get();
        }

        assertThat(problem()).contains("Records were deleted from the beginning of topic " + topic);
    }

    @Test
    void refusesATopicWithRecordsOfSomeoneElse() throws Exception {
        broker().create(new NewTopic(topic, 1, (short) 1).configs(RIGHT));
        try (KafkaProducer<String, byte[]> someone = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker().address()), new StringSerializer(), new ByteArraySerializer())) {
            someone.send(new ProducerRecord<>(topic, "hello".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }

        assertThat(problem()).contains("at offset 0, was not written by a relay");
    }

    @Test
    void waitsUntilTheTransactionOfSomeoneElseIsOver() throws Exception {
        broker().create(new NewTopic(topic, 1, (short) 1).configs(RIGHT));
        try (KafkaProducer<String, byte[]> someone = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker().address(), "transactional.id", topic),
                new StringSerializer(),
                new ByteArraySerializer())) {
            someone.initTransactions();
            someone.beginTransaction();
            someone.send(new ProducerRecord<>(topic, "hello".getBytes(StandardCharsets.UTF_8)))
                    .get();
            Relay relay = start();
            awaitState(relay, RelayStatus.State.WAITING);
            assertThat(relay.status().lastError())
                    .contains("Another producer has a transaction open in topic " + topic);

            someone.abortTransaction();

            awaitPosition(relay, 1);
        }
        awaitTopicEqualsLog();
    }

    @Test
    void refusesATopicThatIsAheadOfARestoredLog() throws Exception {
        log.grow(4);
        Path backup = backUp();
        awaitPosition(start(), log.grow(3));
        closeRelays();
        restore(backup);

        assertThat(foreign())
                .startsWith("The topic holds position 8, the log ends at 5: was a backup restored?")
                .contains("delete the topic");
        assertThat(broker().committed(topic)).hasSize(8);
    }

    @Test
    void refusesATopicThatARestoredLogHasOvertakenOnAnotherWay() throws Exception {
        log.grow(4);
        Path backup = backUp();
        awaitPosition(start(), log.grow(3));
        closeRelays();
        restore(backup);
        log.grow(9);

        assertThat(foreign()).startsWith("The topic's entry at position 8 is not the one of the log");
        assertThat(broker().committed(topic)).hasSize(8);
    }

    @Test
    void refusesTheTopicOfAnotherLog() throws Exception {
        awaitPosition(start(), log.grow(2));
        closeRelays();
        String first = log.log().writer().origin();
        log.close();
        log = new GrantsLog(folder.resolve("another"));
        log.grow(2);

        assertThat(foreign())
                .startsWith("The topic holds the entries of another log, " + first + ", and not of "
                        + log.log().writer().origin());
    }

    /** Told to who waits for it as well as in the status. */
    private String foreign() throws InterruptedException {
        Relay relay = start();
        String problem = relay.foreignTopic(PATIENCE).orElseThrow();
        assertThat(relay.status().problem()).isEqualTo(problem);
        return problem;
    }

    private String problem() {
        Relay relay = start();
        awaitState(relay, RelayStatus.State.STOPPED);
        return String.valueOf(relay.status().problem());
    }

    /** A copy of the log's files, as an operator makes it while the program is stopped. */
    private Path backUp() throws IOException {
        log.close();
        Path backup = folder.resolve("backup");
        copy(folder.resolve("log"), backup);
        log = new GrantsLog(folder.resolve("log"));
        return backup;
    }

    private void restore(Path backup) {
        log.close();
        log = new GrantsLog(backup);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        List<Path> files;
        try (Stream<Path> listed = Files.list(from)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }
}
