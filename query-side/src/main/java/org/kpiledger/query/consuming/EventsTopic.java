package org.kpiledger.query.consuming;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topic of events, read without a group: where to read on is kept with the rows. */
public record EventsTopic(String bootstrapServers, String name) {
    /** As the contract names it. */
    public static final String NAME = "kpi-ledger.events.v1";

    private static final int RECORDS_MAX = 5_000;
    private static final int FETCH_BYTES_MAX = 8 << 20;
    private static final int CALL_MAX_MS = 5_000;
    private static final int RECONNECT_MAX_MS = 1_000;
    private static final int RETRY_MAX_MS = 1_000;

    TopicPartition partition() {
        return new TopicPartition(name, 0);
    }

    Consumer<byte[], byte[]> consumer(String clientId) {
        return new KafkaConsumer<>(
                Map.ofEntries(
                        Map.entry(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, clientId),
                        Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                        Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                        Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                        Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"),
                        Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_MAX),
                        Map.entry(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES_MAX),
                        Map.entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MAX_MS),
                        Map.entry(ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, RETRY_MAX_MS),
                        Map.entry(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX_MS)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
