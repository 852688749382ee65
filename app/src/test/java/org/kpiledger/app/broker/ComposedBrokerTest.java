package org.kpiledger.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;
import org.kpiledger.app.compose.ComposeFile;

/** The broker of the composition promises what the embedded one promises. */
class ComposedBrokerTest {
    private static final List<String> KEEPING = List.of(
            "log.retention.ms",
            "auto.create.topics.enable",
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr");

    @Test
    void knowsEverySettingAndKeepsEntriesAsTheEmbeddedOneDoes() throws IOException {
        Map<String, String> composed = new HashMap<>();
        ComposeFile.read()
                .service("kafka")
                .environment()
                .forEach((variable, value) -> composed.put(setting(variable), value));
        Map<String, String> embedded = BrokerSettings.of(Path.of("/broker"), "127.0.0.1", 9092, 9093);

        assertThat(AbstractKafkaConfig.CONFIG_DEF.names()).containsAll(composed.keySet());
        assertThat(new KafkaConfig(composed, false).logDirs()).hasSize(1);
        for (String kept : KEEPING) {
            assertThat(composed).containsEntry(kept, embedded.get(kept));
        }
    }

    /** As the image makes a setting of a variable. */
    private static String setting(String variable) {
        return variable.replaceFirst("KAFKA_", "").toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
