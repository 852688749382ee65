package org.kpiledger.query.consuming;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.kpiledger.events.codec.EntryFrame;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker for all tests of this process, and topics filled as the relay fills the one of events. */
public final class TestBroker {
    private static final TestBroker SHARED = new TestBroker();

    private final Queue<Runnable> users = new ConcurrentLinkedQueue<>();
    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);

    private TestBroker() {
        broker.brokerProperties(Map.of(
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "auto.create.topics.enable", "false"));
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            users.forEach(Runnable::run);
            broker.destroy();
        }));
    }

    public static TestBroker shared() {
        return SHARED;
    }

    /** @param stop ends somebody who uses it for as long as it runs */
    public void stopsAfter(Runnable stop) {
        users.add(stop);
    }

    public String address() {
        return broker.getBrokersAsString();
    }

    /** A new topic of a name that nobody else has. */
    public EventsTopic topic() {
        return create("events-" + UUID.randomUUID());
    }

    public EventsTopic create(String name) {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
            return new EventsTopic(address(), name);
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }

    /** Sends entries in one transaction, each following the one before it in the list, the first one {@code previous}. */
    public void send(EventsTopic topic, long previous, List<byte[]> entries) {
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        address(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "test-" + topic.name()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            long before = previous;
            for (byte[] entry : entries) {
                long position = EntryFrame.position(entry);
                producer.send(record(topic, position, before, entry));
                before = position;
            }
            producer.commitTransaction();
        }
    }

    static ProducerRecord<byte[], byte[]> record(EventsTopic topic, long position, long previous, byte[] entry) {
        return new ProducerRecord<>(
                topic.name(),
                0,
                "OP-23".getBytes(StandardCharsets.US_ASCII),
                entry,
                List.of(
                        new RecordHeader("position", ascii(position)),
                        new RecordHeader("previousposition", ascii(previous))));
    }

    private static byte[] ascii(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }
}
