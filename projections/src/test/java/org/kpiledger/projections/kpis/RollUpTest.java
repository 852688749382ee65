package org.kpiledger.projections.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.Reading;

class RollUpTest {
    private final List<ReportedValue> values = new ArrayList<>();

    @Test
    void sumsAreAddedWithTheirScale() {
        number("2023-03", "1.50");
        number("2023-02", "2");

        assertThat(roll(Aggregation.SUM, ValueType.COUNT).value()).isEqualTo(new BigDecimal("3.50"));
    }

    @Test
    void theLatestIsTheOneOfTheLatestDayNotOfTheLatestEntry() {
        number("2023-03", "7");
        number("2023-02", "9");

        assertThat(roll(Aggregation.LATEST, ValueType.COUNT).value()).isEqualTo(new BigDecimal("7"));
    }

    @Test
    void onOneDayTheLaterEntryIsTheLatest() {
        number("2023-03-31", "7");
        number("2023-03", "9");

        assertThat(roll(Aggregation.LATEST, ValueType.COUNT).value()).isEqualTo(new BigDecimal("9"));
    }

    @Test
    void membersAreUnitedAndNeverAdded() {
        members("TUR", "SYR");
        members("SYR", "VUT");

        Figure figure = roll(Aggregation.DISTINCT, ValueType.COUNT);
        assertThat(figure.value()).isEqualTo(new BigDecimal("3"));
        assertThat(figure.members()).containsExactly("SYR", "TUR", "VUT");
        assertThat(figure.lowerBound()).isFalse();
    }

    @Test
    void aCountWithoutMembersIsALowerBoundAndNotAdded() {
        members("TUR", "SYR");
        number("2023-03", "6");

        Figure figure = roll(Aggregation.DISTINCT, ValueType.COUNT);
        assertThat(figure.value()).isEqualTo(new BigDecimal("6"));
        assertThat(figure.members()).containsExactly("SYR", "TUR");
        assertThat(figure.lowerBound()).isTrue();
    }

    @Test
    void theMeanIsRoundedHalfUpToSixDecimals() {
        number("2023-03", "1");
        number("2023-03", "1");
        number("2023-03", "0");

        assertThat(roll(Aggregation.AVERAGE, ValueType.RATIO).value()).isEqualTo(new BigDecimal("0.666667"));
    }

    @Test
    void aMeanWithoutFractionHasNoDecimals() {
        number("2023-03", "15");
        number("2023-03", "25");

        assertThat(roll(Aggregation.AVERAGE, ValueType.RATIO).value()).isEqualTo(new BigDecimal("20"));
    }

    @Test
    void percentagesAreDividedAfterTheirNumeratorsAndDenominatorsAreAdded() {
        fraction(1, 2);
        fraction(0, 98);

        assertThat(roll(Aggregation.AVERAGE, ValueType.PERCENT).value()).isEqualTo(new BigDecimal("1"));
    }

    @Test
    void aPercentageOfNothingHasNoValue() {
        fraction(0, 0);

        assertThat(roll(Aggregation.LATEST, ValueType.PERCENT).value()).isNull();
        assertThat(roll(Aggregation.AVERAGE, ValueType.PERCENT).value()).isNull();
    }

    private Figure roll(Aggregation aggregation, ValueType type) {
        return RollUp.of(
                new Measure(new Code("m"), new Code("COUNTRY"), type, aggregation, Direction.INCREASE, List.of(), null),
                values);
    }

    private void number(String date, String value) {
        add(date, Quantity.parse(value), null, null);
    }

    private void fraction(long numerator, long denominator) {
        add("2023-03", null, Quantity.of(numerator), Quantity.of(denominator));
    }

    private void members(String... codes) {
        add("2023-03", null, null, null, codes);
    }

    private void add(
            String date,
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            String... members) {
        long position = values.size() + 1L;
        values.add(new ReportedValue(
                ValueId.parse("OP-23/value/P1.EMT.K4/m/2023/GLO/H-" + position),
                new Reading(
                        new PartialDate(date),
                        value,
                        numerator,
                        denominator,
                        Stream.of(members).map(Code::new).toList(),
                        null,
                        List.of(),
                        null,
                        false,
                        List.of(),
                        null),
                ValueState.RECORDED,
                1,
                false,
                0,
                1,
                null,
                List.of(),
                null,
                null,
                ActorId.SYSTEM,
                Instant.EPOCH,
                position));
    }
}
