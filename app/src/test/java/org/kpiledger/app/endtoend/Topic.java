package org.kpiledger.app.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in the topic, as a consumer of committed records sees it. */
final class Topic {
    private static final TopicPartition PARTITION = new TopicPartition("kpi-ledger.events.v1", 0);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Topic() {}

    /** All values, read until the expected count is there or nothing more comes. */
    static List<String> values(String bootstrapServers, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            List<String> values = new ArrayList<>();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (values.size() < expected && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofMillis(200))) {
                    values.add(one.value());
                }
            }
            consumer.poll(Duration.ofMillis(200)).forEach(one -> values.add(one.value()));
            return values;
        }
    }
}
