package org.kpiledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
    private static final PlainNumber UNSIGNED = new PlainNumber(false, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "100", "999", "0.5", "0.00", "12.34"})
    void takes(String text) {
        assertThat(UNSIGNED.isWrittenAs(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "-", "-1", "+1", "1.", ".5", "00", "01", "01.5", "1000", "0.123", "1.2.3", "1e3", " 1", "1 ",
                "1,0", "٣"
            })
    void refuses(String text) {
        assertThat(UNSIGNED.isWrittenAs(text)).isFalse();
    }

    @Test
    void takesASignWhereItIsSigned() {
        PlainNumber signed = new PlainNumber(true, 3, 2);

        assertThat(Stream.of("-1", "-0.5", "-0", "5").filter(signed::isWrittenAs))
                .containsExactly("-1", "-0.5", "-0", "5");
        assertThat(Stream.of("--1", "-", "-.5", "1-", "-01").filter(signed::isWrittenAs))
                .isEmpty();
    }

    /** The expression is the one that the JSON Schema of the events states. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "false; 15; 4; (0|[1-9]\\d{0,14})(\\.\\d{1,4})?",
                "false; 12; 12; (0|[1-9]\\d{0,11})(\\.\\d{1,12})?",
                "true; 18; 6; -?(0|[1-9]\\d{0,17})(\\.\\d{1,6})?"
            })
    void takesWhatTheSchemaTakes(boolean signed, int before, int after, String expression) {
        PlainNumber form = new PlainNumber(signed, before, after);
        Pattern schema = Pattern.compile(expression);
        Random random = new Random(17);

        for (int i = 0; i < 200_000; i++) {
            String text = random.ints(random.nextInt(24), 0, 20)
                    .mapToObj(at -> "0123456789012345.0-1".substring(at, at + 1))
                    .collect(Collectors.joining());

            assertThat(form.isWrittenAs(text))
                    .as(text)
                    .isEqualTo(schema.matcher(text).matches());
        }
    }
}
