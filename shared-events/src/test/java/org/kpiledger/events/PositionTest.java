package org.kpiledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    @Test
    void isWrittenAsAnEntryHasIt() {
        assertThat(Position.of(317)).hasToString("00000000000000000317");
        assertThat(new Position("00000000000000000317").number()).isEqualTo(317);
    }

    @ParameterizedTest
    @ValueSource(strings = {"317", "00000000000000000000", "-0000000000000000001", "99999999999999999999", "", "@1"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> new Position(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginsAtOne() {
        assertThatThrownBy(() -> Position.of(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
