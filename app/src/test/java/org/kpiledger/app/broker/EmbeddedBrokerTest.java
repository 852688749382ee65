package org.kpiledger.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 8, unit = TimeUnit.MINUTES)
class EmbeddedBrokerTest {
    @TempDir
    Path folder;

    @Test
    void keepsCommittedRecordsOverRestartsOnOtherPorts() throws Exception {
        try (var broker = EmbeddedBroker.start(folder, FreePort.find())) {
            Records.makeTopic(broker.bootstrapServers());
            commit(broker.bootstrapServers(), "first");
        }
        try (var broker = EmbeddedBroker.start(folder, FreePort.find())) {
            commit(broker.bootstrapServers(), "second");
        }
        try (var broker = EmbeddedBroker.start(folder, FreePort.find())) {
            assertThat(Records.committed(broker.bootstrapServers())).containsExactly("first", "second");
        }
    }

    @Test
    void keepsExactlyTheCommittedRecordsWhenKilled() throws Exception {
        var committed = new ArrayList<String>();
        for (int life = 0; life < 2; life++) {
            try (var broker = BrokerInAProcess.start(folder)) {
                if (life == 0) {
                    Records.makeTopic(broker.bootstrapServers());
                }
                try (var producer = Records.producer(broker.bootstrapServers())) {
                    for (int i = 0; i < 100; i++) {
                        String value = life + "-" + i;
                        Records.commit(producer, value);
                        committed.add(value);
                    }
                    Records.sendUncommitted(producer, life + "-unfinished");
                    broker.kill();
                    producer.close(Duration.ZERO);
                }
            }
        }
        try (var broker = EmbeddedBroker.start(folder, FreePort.find())) {
            assertThat(Records.committed(broker.bootstrapServers())).isEqualTo(committed);
        }
    }

    private static void commit(String bootstrapServers, String value) {
        try (KafkaProducer<String, String> producer = Records.producer(bootstrapServers)) {
            Records.commit(producer, value);
        }
    }
}
