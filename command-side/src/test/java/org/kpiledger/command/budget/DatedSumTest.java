package org.kpiledger.command.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Amount;

class DatedSumTest {
    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    private final DatedSum sum = DatedSum.of(Amount.parse("10"))
            .plus(DAY, new BigDecimal("5"))
            .plus(DAY.plusDays(2), new BigDecimal("-9"))
            .plus(DAY.plusDays(4), new BigDecimal("3"));

    @Test
    void isLowestOnTheFirstDayOfItsLowestLevel() {
        assertThat(sum.lowestFrom(DAY)).isEqualTo(new DatedSum.Level(DAY.plusDays(2), new BigDecimal("6")));
    }

    @Test
    void countsFromTheDayAskedFor() {
        assertThat(sum.lowestFrom(DAY.plusDays(3))).isEqualTo(new DatedSum.Level(DAY.plusDays(3), new BigDecimal("6")));
        assertThat(sum.lowestFrom(DAY.plusDays(4))).isEqualTo(new DatedSum.Level(DAY.plusDays(4), new BigDecimal("9")));
        assertThat(sum.lowestFrom(DAY.plusDays(9))).isEqualTo(new DatedSum.Level(DAY.plusDays(9), new BigDecimal("9")));
    }

    @Test
    void keepsNoChangeThatWasTakenBack() {
        assertThat(sum.plus(DAY, new BigDecimal("-5")).changes()).doesNotContainKey(DAY);
    }

    @Test
    void isZeroOnlyWhereNoLaterDayChangesIt() {
        DatedSum spent =
                DatedSum.of(Amount.parse("0")).plus(DAY, BigDecimal.ONE).plus(DAY.plusDays(2), BigDecimal.ONE.negate());
        assertThat(spent.isZeroFrom(DAY.plusDays(1))).isFalse();
        assertThat(spent.isZeroFrom(DAY.plusDays(2))).isTrue();
        assertThat(DatedSum.of(Amount.parse("0")).isZeroFrom(DAY)).isTrue();
    }
}
