package org.kpiledger.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantTextTest {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final long FIRST = Instant.parse("-0100-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("+10100-01-01T00:00:00Z").getEpochSecond();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:15:02.000417Z, 2026-11-23T09:15:02.000417Z",
        "2026-11-23T09:15:02Z,        2026-11-23T09:15:02.000000Z",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z",
        "2024-02-29T00:00:00.100Z,    2024-02-29T00:00:00.100000Z",
        "0000-01-01T00:00:00Z,        0000-01-01T00:00:00.000000Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
        "-0001-06-15T12:30:00Z,       -0001-06-15T12:30:00.000000Z"
    })
    void isCutToTheMicrosecond(Instant instant, String text) {
        assertThat(InstantText.of(instant)).isEqualTo(text);
    }

    @Test
    void isAsTheLibraryWritesAnyInstant() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST), random.nextInt(1_000_000_000));
            assertThat(InstantText.of(instant)).isEqualTo(FORM.format(instant));
        }
    }
}
