package org.kpiledger.command.relay;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/**
 * What a relay is told.
 *
 * @param leaseTime for which a node that died keeps the others from the work
 * @param producers makes a producer of its settings
 */
record RelaySettings(
        String bootstrapServers,
        String topic,
        Duration leaseTime,
        Function<Map<String, Object>, Producer<String, byte[]>> producers) {
    private static final Duration LEASE_TIME = Duration.ofSeconds(10);

    static RelaySettings of(String bootstrapServers) {
        return new RelaySettings(bootstrapServers, EventsTopic.NAME, LEASE_TIME, KafkaProducer::new);
    }
}
