package org.kpiledger.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpiledger.web.ledger.AsOf;
import org.kpiledger.web.ledger.Budgets;
import org.kpiledger.web.ledger.Plans.Cycle;

class FiscalYearsTest {
    private static final Cycle CYCLE = new Cycle(2023, 2026);

    @Test
    void theYearAskedForIsShownAndNoBudgetIsAskedFor() {
        FiscalYears years = FiscalYears.of(CYCLE, "2025", () -> {
            throw new AssertionError("asked for budgets");
        });

        assertThat(years.all()).containsExactly(2023, 2024, 2025, 2026);
        assertThat(years.shown()).isEqualTo(2025);
        assertThatThrownBy(() -> FiscalYears.of(CYCLE, "2027", () -> budgets("2023-01-01", 2023)))
                .isInstanceOf(BadParameter.class);
    }

    @Test
    void elseTheLastYearWithABudgetThatHasBegun() {
        assertThat(shown("2026-11-26", 2023, 2024)).isEqualTo(2024);
        assertThat(shown("2024-01-01", 2023, 2024, 2025)).isEqualTo(2024);
        assertThat(shown("2023-12-31", 2023, 2024)).isEqualTo(2023);
    }

    @Test
    void elseTheFirstWithABudgetElseTheYearOfTheDay() {
        assertThat(shown("2023-12-31", 2024, 2025)).isEqualTo(2024);
        assertThat(shown("2024-06-30")).isEqualTo(2024);
        assertThat(shown("2022-06-30")).isEqualTo(2023);
        assertThat(shown("2031-06-30")).isEqualTo(2026);
    }

    private static int shown(String day, int... withBudget) {
        return FiscalYears.of(CYCLE, "", () -> budgets(day, withBudget)).shown();
    }

    private static Budgets budgets(String day, int... years) {
        BigDecimal none = BigDecimal.ZERO;
        return new Budgets(
                "CHF",
                none,
                none,
                none,
                none,
                none,
                IntStream.of(years)
                        .mapToObj(year -> new Budgets.Year(year, "FINAL", none, none, none, none, none))
                        .toList(),
                new AsOf(1, null, LocalDate.parse(day)));
    }
}
