package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.Sample;
import org.kpiledger.events.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The system reads data in any order of their properties; whoever checks a log holds them to the record's. */
class RecordOrderTest {
    private final EntryCodec codec = new EntryCodec();

    static Collection<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatThisProgramWritesIsInOrder(Sample sample) {
        byte[] bytes = sample.entry();

        assertThat(codec.decodeInOrder(bytes)).isEqualTo(codec.decode(bytes));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theFirstPropertyThatStandsBehindALaterOneIsNamed(Sample sample) {
        ObjectNode entry = (ObjectNode) EntryCodec.tree(sample.entry());
        List<Map.Entry<String, JsonNode>> data =
                new ArrayList<>(entry.get("data").properties());
        if (data.size() > 1) {
            Collections.reverse(data);
            byte[] bytes = with(entry, data);

            assertThat(codec.decode(bytes)).isEqualTo(codec.decode(sample.entry()));
            assertThatExceptionOfType(UnreadableEntry.class)
                    .isThrownBy(() -> codec.decodeInOrder(bytes))
                    .withMessage(
                            "entry %d: /data/%s does not stand in its order",
                            sample.position(), data.get(1).getKey());
        }
    }

    @Test
    void anObjectWithinIsHeldToItsOrderToo() {
        byte[] bytes = Samples.all().stream()
                .map(sample -> reversedWithin((ObjectNode) EntryCodec.tree(sample.entry())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();

        assertThatExceptionOfType(UnreadableEntry.class)
                .isThrownBy(() -> codec.decodeInOrder(bytes))
                .withMessageMatching("entry \\d+: /data/\\w+/currency does not stand in its order|"
                        + "entry \\d+: /data/\\w+/amount does not stand in its order");
    }

    /** The entry with an amount of money in its data the other way round. */
    private static Optional<byte[]> reversedWithin(ObjectNode entry) {
        List<Map.Entry<String, JsonNode>> data =
                new ArrayList<>(entry.get("data").properties());
        for (int i = 0; i < data.size(); i++) {
            JsonNode money = data.get(i).getValue();
            if (money.has("amount") && money.has("currency") && money.size() == 2) {
                List<Map.Entry<String, JsonNode>> parts = new ArrayList<>(money.properties());
                Collections.reverse(parts);
                ObjectNode reversed = Json.MAPPER.createObjectNode();
                parts.forEach(part -> reversed.set(part.getKey(), part.getValue()));
                data.set(i, Map.entry(data.get(i).getKey(), reversed));
                return Optional.of(with(entry, data));
            }
        }
        return Optional.empty();
    }

    private static byte[] with(ObjectNode entry, List<Map.Entry<String, JsonNode>> data) {
        ObjectNode ordered = Json.MAPPER.createObjectNode();
        data.forEach(property -> ordered.set(property.getKey(), property.getValue()));
        return entry.deepCopy().set("data", ordered).toString().getBytes(UTF_8);
    }
}
