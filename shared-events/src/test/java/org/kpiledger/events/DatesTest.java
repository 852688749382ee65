package org.kpiledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates known to the year, the month or the day, and reporting periods. */
class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31",
        "2023-02, 2023-02-01, 2023-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02-06, 2023-02-06, 2023-02-06",
        "2024-02-29, 2024-02-29, 2024-02-29"
    })
    void keepsThePrecisionKnown(String text, LocalDate first, LocalDate last) {
        PartialDate date = new PartialDate(text);

        assertThat(date).hasToString(text);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23",
                "2023-",
                "2023-13",
                "2023-00",
                "2023-2",
                "2023-02-30",
                "2023-00-06",
                "2023-13-06",
                "2023-02-00",
                "2023-02-0a",
                "2023_02_06",
                "2023-02-29",
                "2023-2-6",
                "2023-02-06T00:00",
                "20230206",
                "2023-Q2",
                "+2023",
                "-2023",
                "\u0662\u0660\u0662\u0663"
            })
    void refusesDatesThatDoNotExist(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2024-01-01",
        "2023-Q1, 2023-01-01, 2023-04-01",
        "2023-Q2, 2023-04-01, 2023-07-01",
        "2023-Q4, 2023-10-01, 2024-01-01"
    })
    void periodsBeginInclusiveAndEndExclusive(String text, LocalDate start, LocalDate end) {
        Period period = new Period(text);

        assertThat(period).hasToString(text);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23", "2023-Q0", "2023-Q5", "2023Q2", "2023-q2", "2023-02", "0023", "3000"})
    void refusesWhatIsNoPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(text));
    }
}
