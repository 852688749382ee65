package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Sample;
import org.kpiledger.events.Samples;
import org.kpiledger.events.plan.DiscrepancyNoted;
import org.kpiledger.events.plan.Severity;

/** An entry has at most 65,535 bytes. */
class EntrySizeTest {
    private static final int LONGEST_TEXT = 8_000;

    private final Attributes attributes = Samples.all().stream()
            .filter(sample -> sample.event() instanceof DiscrepancyNoted)
            .map(Sample::attributes)
            .findFirst()
            .orElseThrow();

    private final EntryCodec codec = new EntryCodec();

    @Test
    void acceptsTheLongest() {
        DiscrepancyNoted event = eventOf(65_535);

        byte[] entry = codec.encode(attributes, event);
        EntryFrame.stamp(entry, 1, Instant.EPOCH);

        assertThat(entry).hasSize(65_535);
        assertThat(codec.decode(entry).data()).isEqualTo(event);
    }

    @Test
    void refusesOneByteMore() {
        DiscrepancyNoted event = eventOf(65_536);

        assertThatExceptionOfType(EntryTooLarge.class)
                .isThrownBy(() -> codec.encode(attributes, event))
                .withMessageContaining("65536")
                .withMessageContaining("65535");
    }

    @Test
    void countsBytesAndNotCharacters() {
        DiscrepancyNoted event = noted("字", 22_000);

        assertThatExceptionOfType(EntryTooLarge.class).isThrownBy(() -> codec.encode(attributes, event));
    }

    /** An event whose entry has exactly so many bytes. */
    private DiscrepancyNoted eventOf(int length) {
        int some = 64_500;
        int beside = codec.encode(attributes, noted("x", some)).length - some;
        return noted("x", length - beside);
    }

    /** With so many characters in all, in as few languages as they need. */
    private static DiscrepancyNoted noted(String character, int characters) {
        Map<String, String> description = new TreeMap<>();
        Map<String, String> handling = new TreeMap<>(Map.of("ru", character));
        int rest = characters - 1;
        for (String language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
            int length = Math.min(rest, LONGEST_TEXT);
            if (length > 0) {
                description.put(language, character.repeat(length));
            }
            rest -= length;
        }
        for (String language : List.of("ar", "en", "es")) {
            int length = Math.min(rest, LONGEST_TEXT);
            if (length > 0) {
                handling.put(language, character.repeat(length));
            }
            rest -= length;
        }
        return new DiscrepancyNoted(
                new Code("D-01"),
                null,
                new Code("SHARE"),
                Severity.HIGH,
                LocalizedText.of(description),
                LocalizedText.of(handling),
                List.of(),
                null,
                LocalDate.of(2023, 1, 1));
    }
}
