package org.kpiledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, quantities and money: their limits, their scale, their decimals. */
class FiguresTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "1000.00", "999999999999999.9999", "0.0001"})
    void keepsTheScaleOfAnAmount(String text) {
        assertThat(Amount.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "-0",
                "+1",
                "1e3",
                "1E3",
                "01",
                ".5",
                "1.",
                "1 000",
                "1,5",
                "NaN",
                "1000000000000000",
                "0.00001",
                "\u0661"
            })
    void refusesWhatIsNoAmount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.parse(text));
    }

    @Test
    void refusesAmountsBeyondTheirLimitsHoweverTheyAreMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(new BigDecimal("-0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(new BigDecimal("1E+3")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(new BigDecimal("1E+15")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(new BigDecimal("1000000000000000")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(new BigDecimal("0.00001")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse("999999999999999").plus(Amount.parse("1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999999999999999.999999", "-999999999999999999.999999", "0.000000", "38000"})
    void keepsTheScaleOfAQuantity(String text) {
        assertThat(Quantity.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-0", "-0.0", "+1", "1e3", "00", "-01", ".5", "1.", "--1", "1000000000000000000", "0.0000001"
            })
    void refusesWhatIsNoQuantity(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text));
    }

    @Test
    void refusesQuantitiesBeyondTheirLimitsHoweverTheyAreMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(new BigDecimal("1E+3")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(new BigDecimal("1000000000000000000")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(new BigDecimal("0.0000001")));
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 1000, 1000",
        "CHF, 1000, 1000.00",
        "CHF, 1000.5, 1000.50",
        "BHD, 0.5, 0.500",
        "CLF, 1, 1.0000",
        "JPY, 1000.00, 1000"
    })
    void givesAnAmountExactlyTheDecimalsOfItsCurrency(String currency, String amount, String written) {
        assertThat(Money.of(Amount.parse(amount), new CurrencyCode(currency)).amount())
                .hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 0.5", "CHF, 0.001", "BHD, 0.0001"})
    void refusesMoreDecimalsThanTheCurrencyHas(String currency, String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(Amount.parse(amount), new CurrencyCode(currency)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse(amount).in(new CurrencyCode(currency)));
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1.00", "CHF, 1", "CHF, 1.0", "CHF, 1.000", "BHD, 1.00"})
    void refusesMoneyWithOtherDecimals(String currency, String amount) {
        assertThatExceptionOfType(FieldProblem.class)
                .isThrownBy(() -> new Money(Amount.parse(amount), new CurrencyCode(currency)))
                .extracting(FieldProblem::field)
                .isEqualTo("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chf", "CH", "CHFX", "XXX", "XAU", "XDR", "ABC"})
    void refusesWhatIsNoCurrency(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CurrencyCode(code));
    }

    /** Where this fails after a change of the Java runtime, the standard has moved: what stands in logs has not. */
    @Test
    void agreesWithTheRuntimeOnTheDecimalsOfCurrenciesThatBothKnow() {
        Map<String, Integer> ours = new TreeMap<>();
        Map<String, Integer> theirs = new TreeMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            if (known(code)) {
                ours.put(code, new CurrencyCode(code).decimals());
                theirs.put(code, currency.getDefaultFractionDigits());
            }
        }

        assertThat(ours).isEqualTo(theirs).hasSizeGreaterThan(160);
    }

    private static boolean known(String code) {
        try {
            new CurrencyCode(code);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
