package org.kpiledger.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants are read as the library reads them, only sooner. */
class InstantFormTest {
    private static final long SEED = 42;
    private static final String LETTERS = "0123456789-:.TZ+";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:15:02Z",
                "2026-11-23T09:15:02.Z",
                "2026-11-23T09:15:02.5Z",
                "2026-11-23T09:15:02.000417Z",
                "2026-11-23T09:15:02.000000417Z",
                "2024-02-29T23:59:59.999999999Z",
                "0000-01-01T00:00:00Z",
                "2026-11-23T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-11-23T09:15:02+02:00",
                "+12026-11-23T09:15:02Z",
                "-0001-11-23T09:15:02Z",
                "2026-11-23t09:15:02z"
            })
    void readsWhatTheLibraryReads(String text) {
        assertThat(InstantForm.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-23",
                "2026-11-23T09:15:02",
                "2026-11-23T09:15:02.0000004170Z",
                "2026-11-23T09:15:02,5Z",
                "2026-02-29T09:15:02Z",
                "2026-13-01T09:15:02Z",
                "2026-00-01T09:15:02Z",
                "2026-11-23T25:15:02Z",
                "2026-11-23T09:60:02Z",
                "2026-11-23T09:15:61Z",
                "\uFF12026-11-23T09:15:02Z",
                " 2026-11-23T09:15:02Z"
            })
    void refusesWhatTheLibraryRefuses(String text) {
        assertThatThrownBy(() -> InstantForm.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be an instant in UTC, such as 2026-11-23T09:15:02.000417Z");
    }

    @Test
    void agreesOnTextsThatAreAlmostInstants() {
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = almost(random);
            Optional<Instant> here = read(text);

            assertThat(here).as(text).isEqualTo(byLibrary(text));
            read += here.isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(5_000, 19_000);
    }

    private static String almost(Random random) {
        int nano = random.nextInt(1_000_000_000);
        int unit = (int) Math.pow(10, random.nextInt(10));
        StringBuilder text = new StringBuilder(
                Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L), nano - nano % unit)
                        .toString());
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            text.setCharAt(random.nextInt(text.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(InstantForm.parse(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> byLibrary(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException refused) {
            return Optional.empty();
        }
    }
}
