package org.kpiledger.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellValueTest {
    private static Optional<Map<String, Object>> said(String cell, String valueType, String aggregation) {
        return CellValue.of(cell, measure(valueType, aggregation)).map(CellValue::fields);
    }

    private static WorkList.Measure measure(String valueType, String aggregation) {
        return new WorkList.Measure("m", Map.of(), valueType, aggregation, null, List.of());
    }

    @Test
    void moneyHasItsCurrency() {
        assertThat(said(" 1000.00 CHF ", "MONEY", "SUM")).contains(Map.of("value", "1000.00", "currency", "CHF"));
        assertThat(said("-5CHF", "MONEY", "SUM")).contains(Map.of("value", "-5", "currency", "CHF"));
    }

    @Test
    void shareIsANumberOrTwo() {
        assertThat(said("45 / 60", "PERCENT", "AVERAGE")).contains(Map.of("numerator", "45", "denominator", "60"));
        assertThat(said("12.5", "PERCENT", "AVERAGE")).contains(Map.of("value", "12.5"));
    }

    @Test
    void whatIsCountedMayBeNamed() {
        assertThat(said("KEN, RWA", "COUNT", "DISTINCT")).contains(Map.of("members", List.of("KEN", "RWA")));
        assertThat(said("KEN、RWA", "COUNT", "DISTINCT")).contains(Map.of("members", List.of("KEN", "RWA")));
        assertThat(said("7", "COUNT", "DISTINCT")).contains(Map.of("value", "7"));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, MONEY, SUM, entry.badMoney",
        "CHF 1000, MONEY, SUM, entry.badMoney",
        "1000 chf, MONEY, SUM, entry.badMoney",
        "45/, PERCENT, AVERAGE, entry.badShare",
        "45/60, COUNT, SUM, entry.badCount",
        "-4, COUNT, SUM, entry.badCount",
        "4.5, COUNT, SUM, entry.badCount",
        "KEN, COUNT, SUM, entry.badCount",
        "3 4, COUNT, DISTINCT, entry.badMembers",
        "many, RATIO, AVERAGE, entry.badNumber",
        "1.2345678, RATIO, AVERAGE, entry.badNumber",
    })
    void whatTheMeasureCannotHaveIsSaidInItsWords(String cell, String valueType, String aggregation, String complaint) {
        assertThat(said(cell, valueType, aggregation)).isEmpty();
        assertThat(CellValue.complaint(measure(valueType, aggregation))).isEqualTo(complaint);
    }

    @ParameterizedTest
    @CsvSource({"4, COUNT", "4.000, COUNT", "-0.5, RATIO"})
    void numbersAreTakenAsTheyAreTyped(String cell, String valueType) {
        assertThat(said(cell, valueType, "SUM")).contains(Map.of("value", cell));
    }
}
