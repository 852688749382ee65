package org.kpiledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:15:02.000417Z",
                "2026-11-23T09:15:02.000000Z",
                "0000-01-01T00:00:00.000000Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void isWrittenAsItWasRead(String text) {
        assertThat(new Moment(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:15:02Z",
                "2026-11-23T09:15:02.000417+01:00",
                "2026-11-23T09:15:02.0004171Z",
                "2026-02-30T09:15:02.000417Z",
                "2026-11-23T24:00:00.000000Z",
                "2026-11-23T23:59:60.000000Z",
                "today"
            })
    void isRefusedInAnotherFormOrWhereItDoesNotExist(String text) {
        assertThatThrownBy(() -> new Moment(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as 2026-11-23T09:15:02.000417Z");
    }

    @Test
    void isCutToTheMicrosecond() {
        assertThat(Moment.of(Instant.parse("2026-11-23T09:15:02.000417999Z")))
                .isEqualTo(new Moment("2026-11-23T09:15:02.000417Z"));
    }

    @Test
    void hasAYearOfFourDigits() {
        assertThatThrownBy(() -> Moment.of(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
