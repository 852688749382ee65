package org.kpiledger.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.NodeAllocation;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.Reading;

/** How each kind of value stands in the data of an entry. */
class DataBytesTest {
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final LocalDate DAY = LocalDate.of(2023, 2, 6);

    record OneQuantity(Quantity value) {}

    record OneDate(LocalDate day) {}

    record OnePeriod(Period period, PartialDate date) {}

    record Counts(int version, boolean approved) {}

    record Lists(List<Code> codes, @Nullable Code other) {}

    record Unordered(Code zebra, Code apple, Code mango) {}

    record OneEnum(Role role) {}

    record OneName(LocalizedName name) {}

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0.000000", "1", "1.50", "-0.000001", "100000000000000000", "82.5"})
    void writesADecimalAsAStringWithItsScale(String text) {
        assertThat(json(new OneQuantity(Quantity.parse(text)))).isEqualTo("{\"value\":\"" + text + "\"}");
    }

    @Test
    void writesALargeDecimalWithoutAnExponent() {
        assertThat(json(new OneQuantity(new Quantity(new BigDecimal("123456789012345678.000001")))))
                .isEqualTo("{\"value\":\"123456789012345678.000001\"}");
        assertThat(json(new OneQuantity(new Quantity(new BigDecimal("0.000001")))))
                .isEqualTo("{\"value\":\"0.000001\"}");
        assertThat(json(new OneQuantity(new Quantity(new BigDecimal(0).setScale(6)))))
                .isEqualTo("{\"value\":\"0.000000\"}");
    }

    @Test
    void writesCountsAndVersionsAsIntegers() {
        assertThat(json(new Counts(2, true))).isEqualTo("{\"version\":2,\"approved\":true}");
    }

    @Test
    void writesMoneyWithItsCurrencyAndItsDecimals() {
        assertThat(json(Money.of(Amount.parse("1000"), CHF)))
                .isEqualTo("{\"amount\":\"1000.00\",\"currency\":\"CHF\"}");
        assertThat(json(Money.of(Amount.parse("1000.00"), new CurrencyCode("JPY"))))
                .isEqualTo("{\"amount\":\"1000\",\"currency\":\"JPY\"}");
        assertThat(json(Money.of(Amount.parse("0.5"), new CurrencyCode("BHD"))))
                .isEqualTo("{\"amount\":\"0.500\",\"currency\":\"BHD\"}");
    }

    @Test
    void writesKeysInTheOrderOfTheComponents() {
        assertThat(json(new Unordered(new Code("z"), new Code("a"), new Code("m"))))
                .isEqualTo("{\"zebra\":\"z\",\"apple\":\"a\",\"mango\":\"m\"}");
    }

    @Test
    void writesLanguagesInAlphabeticalOrderHoweverTheyCame() {
        SortedMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.put("en", "Risk");
        backwards.put("fr", "Risque");
        backwards.put("zh", "风险");

        assertThat(json(new OneName(new LocalizedName(backwards))))
                .isEqualTo("{\"name\":{\"en\":\"Risk\",\"fr\":\"Risque\",\"zh\":\"风险\"}}");
    }

    @Test
    void leavesOutWhatIsAbsentAndEmptyLists() {
        assertThat(json(new Lists(List.of(), null))).isEqualTo("{}");
        assertThat(json(new Lists(List.of(new Code("TUR")), null))).isEqualTo("{\"codes\":[\"TUR\"]}");
    }

    @Test
    void readsAnAbsentListAsEmpty() {
        assertThat(RecordCodec.read(Json.MAPPER.readTree("{}"), Lists.class)).isEqualTo(new Lists(List.of(), null));
    }

    @Test
    void writesEnumsInUpperCase() {
        assertThat(json(new OneEnum(Role.KPI_OWNER))).isEqualTo("{\"role\":\"KPI_OWNER\"}");
    }

    @Test
    void writesDatesAndPeriodsWithThePrecisionKnown() {
        assertThat(json(new OneDate(DAY))).isEqualTo("{\"day\":\"2023-02-06\"}");
        assertThat(json(new OnePeriod(new Period("2023-Q2"), new PartialDate("2023-02"))))
                .isEqualTo("{\"period\":\"2023-Q2\",\"date\":\"2023-02\"}");
        assertThat(json(new OnePeriod(new Period("2023"), new PartialDate("2023"))))
                .isEqualTo("{\"period\":\"2023\",\"date\":\"2023\"}");
    }

    @Test
    void refusesToWriteADateThatCouldNotBeReadBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> json(new OneDate(LocalDate.of(10_000, 1, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> json(new OneDate(LocalDate.of(-1, 1, 1))));
    }

    @Test
    void refusesToWriteAListThatCouldNotBeReadBack() {
        List<Code> codes = Collections.nCopies(1_001, new Code("TUR"));

        assertThatIllegalArgumentException().isThrownBy(() -> json(new Lists(codes, null)));
        assertThat(RecordCodec.read(RecordCodec.toTree(new Lists(codes.subList(0, 1_000), null)), Lists.class)
                        .codes())
                .hasSize(1_000);
    }

    @Test
    void saysEverywhereInOneWayOnly() {
        assertThat(json(new RoleGranted(Role.ADMIN, Scope.EVERYWHERE, DAY)))
                .isEqualTo("{\"role\":\"ADMIN\",\"effectiveOn\":\"2023-02-06\"}");
        assertThat(new RoleGranted(Role.ADMIN, Scope.EVERYWHERE, DAY))
                .isEqualTo(new RoleGranted(Role.ADMIN, null, DAY));
    }

    @Test
    void refusesASourceThatSaysNothing() {
        assertThatExceptionOfType(FieldProblem.class).isThrownBy(() -> new SourceRef(null, List.of()));
    }

    @Test
    void refusesAResultWithOtherDecimalsThanItsCurrency() {
        Money money = new Money(Amount.parse("10.00"), CHF);
        Amount off = Amount.parse("10.0");
        Amount good = Amount.parse("10.00");
        Code node = new Code("P3.CD");

        assertRefused("allocation", () -> new BudgetAllocated(node, null, money, off, DAY));
        assertRefused("spent", () -> new ExpenditureRecorded(node, money, new Line("1"), null, DAY, off));
        assertRefused("toAllocation", () -> new BudgetTransferred(node, node, money, good, off, List.of(), DAY));
        assertRefused(
                "ancestors",
                () -> new BudgetTransferred(
                        node, node, money, good, good, List.of(new NodeAllocation(node, off)), DAY));
    }

    @Test
    void fillsUpTheDecimalsOfAValueOfMoney() {
        Reading reading = new Reading(
                new PartialDate("2023"),
                Quantity.of(38_000),
                null,
                null,
                List.of(),
                new CurrencyCode("EUR"),
                List.of(new Part(new Code("region"), new Code("ASP"), Quantity.parse("500.5"))),
                null,
                false,
                List.of(),
                null);

        assertThat(json(reading))
                .isEqualTo("{\"valueDate\":\"2023\",\"value\":\"38000.00\",\"currency\":\"EUR\","
                        + "\"breakdown\":[{\"dimension\":\"region\",\"category\":\"ASP\",\"value\":\"500.50\"}],"
                        + "\"ongoing\":false}");
    }

    @Test
    void refusesAValueOfMoneyWithMoreDecimalsThanItsCurrency() {
        assertRefused(
                "value",
                () -> new Reading(
                        new PartialDate("2023"),
                        Quantity.parse("0.5"),
                        null,
                        null,
                        List.of(),
                        new CurrencyCode("JPY"),
                        List.of(),
                        null,
                        false,
                        List.of(),
                        null));
    }

    private static void assertRefused(String field, ThrowingCallable making) {
        assertThatExceptionOfType(FieldProblem.class)
                .isThrownBy(making)
                .extracting(FieldProblem::field)
                .isEqualTo(field);
    }

    private static String json(Record value) {
        return new String(RecordCodec.write(value), UTF_8);
    }
}
