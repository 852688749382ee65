package org.kpiledger.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.planimport.PlanFile.OP_23;
import static org.kpiledger.command.planimport.PlanFile.codes;
import static org.kpiledger.command.planimport.PlanFile.list;
import static org.kpiledger.command.planimport.PlanFile.string;
import static org.kpiledger.command.planimport.PlanFile.strings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The actions that the plan reports: where they belong, when they were, what they count. */
class PlanHighlightsTest {

    private static final Map<String, JsonNode> KPIS =
            PlanFile.kpis().stream().collect(Collectors.toMap(kpi -> string(kpi, "code"), Function.identity()));

    @Test
    void belongToAThemeOfTheirPriority() {
        Set<String> pairs = PlanFile.priorities().stream()
                .flatMap(priority ->
                        codes(list(priority, "themes")).stream().map(theme -> string(priority, "code") + " " + theme))
                .collect(Collectors.toSet());

        assertThat(PlanFile.highlights().stream()
                        .map(highlight -> string(highlight, "priority") + " " + string(highlight, "theme")))
                .isSubsetOf(pairs);
    }

    @Test
    void areInAListedRegion() {
        assertThat(PlanFile.highlights().stream().map(highlight -> string(highlight, "region")))
                .isSubsetOf(codes(list(OP_23, "regions")));
    }

    @Test
    void areInTheListedCountriesAndLeaveNoneOut() {
        assertThat(PlanFile.highlights().stream()
                        .flatMap(highlight -> strings(highlight, "countries").stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(codes(list(OP_23, "countries")));
    }

    @Test
    void areInCountriesOfIso3166() {
        assertThat(codes(list(OP_23, "countries")))
                .isSubsetOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    }

    @Test
    void areDatedWhereTheDocumentDatesThem() {
        assertThat(PlanFile.highlights().stream().filter(highlight -> highlight.hasNonNull("date")))
                .hasSize(130);
    }

    @Test
    void areOfDaysThatExist() {
        Stream<String> days = PlanFile.highlights().stream()
                .flatMap(highlight -> Stream.of(highlight.path("date"), highlight.path("dateEnd")))
                .filter(date -> date.isString() && date.stringValue().length() == "2023-02-06".length())
                .map(JsonNode::stringValue);

        assertThat(days)
                .isNotEmpty()
                .allSatisfy(day -> assertThat(LocalDate.parse(day)).hasToString(day));
    }

    @Test
    void endAfterTheyBegin() {
        assertThat(PlanFile.highlights().stream().filter(highlight -> highlight.has("dateEnd")))
                .hasSize(35)
                .allSatisfy(
                        highlight -> assertThat(string(highlight, "dateEnd")).isGreaterThan(string(highlight, "date")));
    }

    @Test
    void endWithTheSamePrecisionAsTheyBegin() {
        assertThat(PlanFile.highlights().stream().filter(highlight -> highlight.has("dateEnd")))
                .allSatisfy(
                        highlight -> assertThat(string(highlight, "dateEnd")).hasSameSizeAs(string(highlight, "date")));
    }

    @Test
    void nameKpisOfThePlan() {
        List<JsonNode> linked = linked();

        assertThat(linked).hasSize(36);
        assertThat(linked.stream().map(highlight -> string(highlight, "kpi"))).isSubsetOf(KPIS.keySet());
    }

    @Test
    void sayWhetherTheKpiIsNamedOrInferred() {
        assertThat(linked().stream()
                        .filter(highlight -> string(highlight, "kpiBasis").equals("explicit")))
                .hasSize(25);
    }

    @Test
    void giveValuesOfMeasuresThatTheirKpiHas() {
        List<JsonNode> withValue = withValue();

        assertThat(withValue).hasSize(29);
        assertThat(withValue)
                .allSatisfy(highlight -> assertThat(codes(list(kpiOf(highlight), "measures")))
                        .contains(string(highlight.required("kpiValue"), "measure")));
    }

    @Test
    void countTheCountriesThatTheyName() {
        assertThat(withBasis("countries-named"))
                .hasSize(15)
                .allSatisfy(highlight -> assertThat(value(highlight))
                        .isEqualTo(
                                BigDecimal.valueOf(list(highlight, "countries").size())));
    }

    @Test
    void takeAStatedValueFromTheirFigures() {
        assertThat(withBasis("figure-stated"))
                .hasSize(2)
                .allSatisfy(highlight -> assertThat(list(highlight, "figures").stream()
                                .map(figure -> figure.required("value").decimalValue()))
                        .contains(value(highlight)));
    }

    @Test
    void countASingleInstanceAsOne() {
        assertThat(withBasis("single-instance"))
                .hasSize(12)
                .allMatch(highlight -> value(highlight).equals(BigDecimal.ONE));
    }

    /** Members of a union come from the countries, so a value without them could not be united with another. */
    @Test
    void nameAsManyCountriesAsADistinctMeasureCounts() {
        List<JsonNode> distinct = withValue().stream()
                .filter(highlight -> string(measure(highlight), "aggregation").equals("DISTINCT"))
                .toList();

        assertThat(distinct).hasSize(15);
        assertThat(distinct)
                .allSatisfy(highlight -> assertThat(value(highlight))
                        .isEqualTo(
                                BigDecimal.valueOf(list(highlight, "countries").size())));
    }

    @Test
    void giveFiguresInAListedUnitOrACurrency() {
        Set<String> units = new HashSet<>(codes(list(OP_23, "units")));
        Currency.getAvailableCurrencies().forEach(currency -> units.add(currency.getCurrencyCode()));

        assertThat(PlanFile.below(PlanFile.highlights(), "figures").stream()
                        .filter(figure -> figure.has("unit"))
                        .map(figure -> string(figure, "unit")))
                .hasSize(13)
                .isSubsetOf(units);
    }

    private static List<JsonNode> linked() {
        return PlanFile.highlights().stream()
                .filter(highlight -> highlight.hasNonNull("kpi"))
                .toList();
    }

    private static List<JsonNode> withValue() {
        return PlanFile.highlights().stream()
                .filter(highlight -> highlight.has("kpiValue"))
                .toList();
    }

    private static List<JsonNode> withBasis(String basis) {
        return withValue().stream()
                .filter(highlight ->
                        string(highlight.required("kpiValue"), "basis").equals(basis))
                .toList();
    }

    private static BigDecimal value(JsonNode highlight) {
        return highlight.required("kpiValue").required("value").decimalValue();
    }

    private static JsonNode measure(JsonNode highlight) {
        String code = string(highlight.required("kpiValue"), "measure");
        return list(kpiOf(highlight), "measures").stream()
                .filter(measure -> string(measure, "code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode kpiOf(JsonNode highlight) {
        return Objects.requireNonNull(KPIS.get(string(highlight, "kpi")));
    }
}
