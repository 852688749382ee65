package org.kpiledger.command.relay;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients that answer or fail within a bounded time, so that the relay can always be closed. */
final class Clients {
    /** The longest that one call may block. */
    static final Duration CALL_MAX = Duration.ofSeconds(2);

    private static final int CALL_MAX_MS = (int) CALL_MAX.toMillis();
    private static final int REQUEST_MAX_MS = 5_000;
    private static final int DELIVERY_MAX_MS = 20_000;
    private static final int RECONNECT_MAX_MS = 500;
    private static final int FETCH_WAIT_MS = 10;
    private static final int BATCH_BYTES = 256 * 1_024;

    private Clients() {}

    static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG, "relay-topic",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_MAX_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MAX_MS));
    }

    static Consumer<String, byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "relay-readback",
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        RECONNECT_MAX_MS,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        // It waits this long at the end of the topic, and again for its last request when it is closed.
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        FETCH_WAIT_MS,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        CALL_MAX_MS,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        CALL_MAX_MS),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * The one producer that the broker lets write for the log.
     *
     * @param origin of the log; whoever comes later under the same one fences those before
     */
    static Producer<String, byte[]> producer(
            String bootstrapServers, String origin, Function<Map<String, Object>, Producer<String, byte[]>> producers) {
        return producers.apply(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, "relay-" + origin,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX_MS,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, CALL_MAX_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MAX_MS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MAX_MS,
                ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
    }
}
