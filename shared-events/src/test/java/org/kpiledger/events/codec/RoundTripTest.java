package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.events.DomainEvent;
import tools.jackson.databind.JsonNode;

/** Whatever is written is read back equal, and written again gives the same bytes. */
class RoundTripTest {
    private static final int EVENTS = 50;

    private final EntryCodec codec = new EntryCodec();

    static Collection<EventType> types() {
        return EventRegistry.CURRENT.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsBackWhatWasWritten(EventType type) {
        long seed = Seed.next();
        Random random = new Random(seed);
        RandomEvents events = new RandomEvents(random);
        for (int i = 0; i < EVENTS; i++) {
            DomainEvent event = events.event(type.javaType());
            Attributes attributes = events.attributes();
            long position = 1 + random.nextLong(Long.MAX_VALUE);
            Instant time = Instant.ofEpochSecond(random.nextInt(), 1_000L * random.nextInt(1_000_000));

            byte[] bytes = stamped(attributes, event, position, time);
            Entry read = codec.decode(bytes);

            assertThat(read)
                    .as("seed %d, event %d: %s", seed, i, new String(bytes, UTF_8))
                    .isEqualTo(new Entry(position, time, attributes, type.name(), type.version(), event));
            assertThat(stamped(read.attributes(), read.data(), read.position(), read.time()))
                    .as("seed %d, event %d", seed, i)
                    .isEqualTo(bytes);
            assertThat(saysNothingSomewhere(EntryCodec.tree(bytes)))
                    .as("seed %d, event %d: %s", seed, i, new String(bytes, UTF_8))
                    .isFalse();
        }
    }

    private byte[] stamped(Attributes attributes, DomainEvent event, long position, Instant time) {
        byte[] bytes = codec.encode(attributes, event);
        EntryFrame.stamp(bytes, position, time);
        return bytes;
    }

    /** Absent is absent: no null, no empty text, list or object anywhere. */
    private static boolean saysNothingSomewhere(JsonNode node) {
        if (node.isContainer()) {
            return node.isEmpty() || node.valueStream().anyMatch(RoundTripTest::saysNothingSomewhere);
        }
        return node.isNull() || node.isString() && node.stringValue().isEmpty();
    }
}
