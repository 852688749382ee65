package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Code;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Line;
import org.kpiledger.events.Samples;
import tools.jackson.databind.node.ObjectNode;

/** Data of an older version are brought to the current one, step by step, whoever reads them. */
class UpcastingTest {
    record HeldOnce(Code city) implements DomainEvent {}

    record HeldInCountry(Code city, Code country) implements DomainEvent {}

    record Held(Line place, Code country) implements DomainEvent {}

    private static final UnaryOperator<ObjectNode> ADD_COUNTRY =
            data -> data.deepCopy().put("country", "CHE");

    private static final UnaryOperator<ObjectNode> RENAME_CITY = data -> {
        ObjectNode next = data.deepCopy();
        next.put("place", next.remove("city").stringValue());
        return next;
    };

    private final EntryCodec first = codec(1, HeldOnce.class, Map.of());
    private final EntryCodec second = codec(2, HeldInCountry.class, Map.of("MeetingHeld:1", ADD_COUNTRY));
    private final EntryCodec third =
            codec(3, Held.class, Map.of("MeetingHeld:1", ADD_COUNTRY, "MeetingHeld:2", RENAME_CITY));

    @Test
    void bringsDataOverTwoVersions() {
        Entry read = third.decode(entry(first, new HeldOnce(new Code("Geneva"))));

        assertThat(read.data()).isEqualTo(new Held(new Line("Geneva"), new Code("CHE")));
    }

    @Test
    void keepsTheVersionThatStandsInTheBytes() {
        assertThat(third.decode(entry(first, new HeldOnce(new Code("Geneva")))).version())
                .isEqualTo(1);
        assertThat(third.decode(entry(third, new Held(new Line("Geneva"), new Code("CHE"))))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void bringsDataOverOneVersion() {
        Entry read = third.decode(entry(second, new HeldInCountry(new Code("Kigali"), new Code("RWA"))));

        assertThat(read.data()).isEqualTo(new Held(new Line("Kigali"), new Code("RWA")));
    }

    @Test
    void readsTheSameBytesTwiceAlike() {
        byte[] entry = entry(first, new HeldOnce(new Code("Geneva")));
        byte[] before = entry.clone();

        assertThat(third.decode(entry)).isEqualTo(third.decode(entry));
        assertThat(entry).isEqualTo(before);
    }

    @Test
    void writesTheCurrentVersion() {
        byte[] entry = entry(third, new Held(new Line("Geneva"), new Code("CHE")));

        assertThat(EntryCodec.tree(entry).get("dataschema").stringValue())
                .isEqualTo("urn:kpi-ledger:schema:MeetingHeld:3");
    }

    @Test
    void refusesAVersionWithoutAWayToTheCurrentOne() {
        EntryCodec gap = codec(3, Held.class, Map.of("MeetingHeld:2", RENAME_CITY));

        assertThatExceptionOfType(UnreadableEntry.class)
                .isThrownBy(() -> gap.decode(entry(first, new HeldOnce(new Code("Geneva")))))
                .withMessageContaining("no way is known from version 1 of MeetingHeld");
    }

    @Test
    void refusesANewerVersion() {
        assertThatExceptionOfType(UnreadableEntry.class)
                .isThrownBy(() -> second.decode(entry(third, new Held(new Line("Geneva"), new Code("CHE")))))
                .withMessageContaining("newer than this program, which knows version 2");
    }

    @Test
    void refusesAnUnknownType() {
        assertThatExceptionOfType(UnreadableEntry.class)
                .isThrownBy(() -> new EntryCodec().decode(entry(first, new HeldOnce(new Code("Geneva")))))
                .withMessageContaining("the event type MeetingHeld is not known");
    }

    @Test
    void refusesAnUpcastThatLeavesTheFormOfTheCurrentVersion() {
        EntryCodec wrong = codec(2, HeldInCountry.class, Map.of("MeetingHeld:1", UnaryOperator.identity()));

        assertThatExceptionOfType(UnreadableEntry.class)
                .isThrownBy(() -> wrong.decode(entry(first, new HeldOnce(new Code("Geneva")))))
                .withMessageContaining("/country: is missing");
    }

    @Test
    void refusesToWriteAnEventThatIsNotRegistered() {
        assertThatIllegalStateException().isThrownBy(() -> entry(second, new HeldOnce(new Code("Geneva"))));
    }

    private static EntryCodec codec(
            int version, Class<? extends DomainEvent> type, Map<String, UnaryOperator<ObjectNode>> upcasters) {
        return new EntryCodec(new EventRegistry(List.of(new EventType("MeetingHeld", version, type)), upcasters));
    }

    private static byte[] entry(EntryCodec codec, DomainEvent event) {
        byte[] entry = codec.encode(Samples.all().getFirst().attributes(), event);
        EntryFrame.stamp(entry, 1, Instant.EPOCH);
        return entry;
    }
}
