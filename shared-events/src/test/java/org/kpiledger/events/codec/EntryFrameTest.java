package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.events.Samples;

/** Position and time, set in place and read from where they stand. */
class EntryFrameTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:15:02.000417Z");

    private final byte[] entry = Samples.all().getFirst().entry();

    @ParameterizedTest
    @ValueSource(longs = {1, 317, 9_999_999_999L, Long.MAX_VALUE})
    void readsThePositionThatWasSet(long position) {
        EntryFrame.stamp(entry, position, TIME);

        assertThat(EntryFrame.position(entry)).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:15:02Z, 2026-11-23T09:15:02.000000Z",
        "2026-11-23T09:15:02.000417999Z, 2026-11-23T09:15:02.000417Z",
        "2024-02-29T23:59:59.999999Z, 2024-02-29T23:59:59.999999Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000000Z",
    })
    void writesTheTimeCutToTheMicrosecond(Instant time, String written) {
        EntryFrame.stamp(entry, 1, time);

        assertThat(new String(entry, 66, 27, US_ASCII)).isEqualTo(written);
        assertThat(EntryFrame.time(entry)).isEqualTo(Instant.parse(written));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesAPositionBelowOne(long position) {
        byte[] before = entry.clone();

        assertThatIllegalArgumentException().isThrownBy(() -> EntryFrame.stamp(entry, position, TIME));
        assertThat(entry).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z"})
    void refusesAYearThatFourDigitsCannotSay(Instant time) {
        byte[] before = entry.clone();

        assertThatIllegalArgumentException().isThrownBy(() -> EntryFrame.stamp(entry, 1, time));
        assertThat(entry).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0, [", "35, x", "36, +", "55, x", "56, x", "70, /", "76, t", "92, z", "93, x", "100, x"})
    void refusesAFrameWithAnotherByte(int index, char other) {
        entry[index] = (byte) other;

        assertThatExceptionOfType(UnreadableEntry.class).isThrownBy(() -> EntryFrame.position(entry));
    }

    @Test
    void refusesATimeThatDoesNotExist() {
        entry[71] = '1';
        entry[72] = '3';

        assertThatExceptionOfType(UnreadableEntry.class).isThrownBy(() -> EntryFrame.time(entry));
    }

    @Test
    void refusesAPositionThatNoLogReaches() {
        entry[36] = '9';

        assertThatExceptionOfType(UnreadableEntry.class).isThrownBy(() -> EntryFrame.position(entry));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 65_536})
    void refusesALengthThatNoEntryHas(int length) {
        byte[] bytes = Arrays.copyOf(entry, length);

        assertThatExceptionOfType(UnreadableEntry.class).isThrownBy(() -> EntryFrame.position(bytes));
    }
}
