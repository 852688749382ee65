package org.kpiledger.projections.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.ReportingMethod;

/** The year 2023 has 365 days; 14 March is its 73rd, a fifth of it. */
class ProgressRuleTest {
    @ParameterizedTest(name = "{0} {1} from {2} to {3}, {4} on {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                // a way from the baseline, at an even pace
                "INCREASE, LATEST, 100, 200, 120, 2023-03-14, 120, 100, ON_TRACK",
                "INCREASE, LATEST, 100, 200, 118, 2023-03-14, 120, 90, ON_TRACK",
                "INCREASE, LATEST, 100, 200, 117.9, 2023-03-14, 120, 89.5, AT_RISK",
                "INCREASE, LATEST, 100, 200, 112, 2023-03-14, 120, 60, AT_RISK",
                "INCREASE, LATEST, 100, 200, 111, 2023-03-14, 120, 55, OFF_TRACK",
                "INCREASE, LATEST, 100, 200, 90, 2023-03-14, 120, -50, OFF_TRACK",
                "INCREASE, LATEST, 100, 200, 200, 2023-12-31, 200, 100, ON_TRACK",
                "INCREASE, LATEST, 100, 200, 190, 2024-06-01, 200, 90, ON_TRACK",
                "INCREASE, CUMULATIVE, -, 50, 10, 2023-03-14, 10, 100, ON_TRACK",
                // what each period counts begins at nothing
                "INCREASE, INCREMENTAL, 40, 50, 10, 2023-03-14, 10, 100, ON_TRACK",
                // no way to go: a level
                "INCREASE, LATEST, 90, 80, 80, 2023-03-14, 80, 100, ON_TRACK",
                "INCREASE, LATEST, 90, 80, 60, 2023-03-14, 80, 75, AT_RISK",
                // down from the baseline
                "DECREASE, LATEST, 100, 50, 90, 2023-03-14, 90, 100, ON_TRACK",
                "DECREASE, LATEST, 100, 50, 93, 2023-03-14, 90, 70, AT_RISK",
                "DECREASE, LATEST, 100, 50, 101, 2023-03-14, 90, -10, OFF_TRACK",
                // a limit
                "DECREASE, LATEST, -, 50, 0, 2023-03-14, 50, 100, ON_TRACK",
                "DECREASE, LATEST, -, 50, 50, 2023-03-14, 50, 100, ON_TRACK",
                "DECREASE, LATEST, -, 50, 80, 2023-03-14, 50, 62.5, AT_RISK",
                "DECREASE, LATEST, -, 0, 1, 2023-03-14, 0, 0, OFF_TRACK",
                // a limit that grows with the year
                "DECREASE, INCREMENTAL, 100, 50, 10, 2023-03-14, 10, 100, ON_TRACK",
                "DECREASE, INCREMENTAL, 100, 50, 20, 2023-03-14, 10, 50, OFF_TRACK",
                // a level to keep, off on either side
                "MAINTAIN, LATEST, 70, 80, 80, 2023-03-14, 80, 100, ON_TRACK",
                "MAINTAIN, LATEST, 70, 80, 72, 2023-03-14, 80, 90, ON_TRACK",
                "MAINTAIN, LATEST, 70, 80, 100, 2023-03-14, 80, 75, AT_RISK",
                "MAINTAIN, LATEST, 70, 80, 40, 2023-03-14, 80, 50, OFF_TRACK",
                "MAINTAIN, LATEST, -, 0, 0, 2023-03-14, 0, 100, ON_TRACK",
                "MAINTAIN, INCREMENTAL, -, 50, 11, 2023-03-14, 10, 90, ON_TRACK",
            })
    void ratesTheWayGoneByTheWayExpected(
            Direction direction,
            ReportingMethod reporting,
            @Nullable BigDecimal baseline,
            BigDecimal target,
            BigDecimal achieved,
            LocalDate day,
            BigDecimal expected,
            BigDecimal attainment,
            Rating rating) {
        ProgressRule.Result result = ProgressRule.judge(new ProgressRule.Case(
                direction,
                reporting,
                baseline,
                target,
                achieved,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                day));

        assertThat(result.expected()).isEqualByComparingTo(expected);
        assertThat(result.attainment()).isEqualByComparingTo(attainment);
        assertThat(result.rating()).isEqualTo(rating);
    }
}
