package org.kpiledger.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.planimport.PlanFile.OP_23;
import static org.kpiledger.command.planimport.PlanFile.codes;
import static org.kpiledger.command.planimport.PlanFile.list;
import static org.kpiledger.command.planimport.PlanFile.string;
import static org.kpiledger.command.planimport.PlanFile.strings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Themes, outcomes, outputs, KPIs and measures speak of one another and of the vocabularies. */
class PlanKpiTest {

    @Test
    void outputsAreOfTheListedCategories() {
        assertThat(codes(list(OP_23, "outputCategories")))
                .containsAll(
                        PlanFile.outputs().stream().map(JsonNode::stringValue).toList());
    }

    @Test
    void everyOutputHasItsLine() {
        assertThat(PlanFile.themes())
                .allSatisfy(theme -> assertThat(list(theme, "outputLines")).hasSameSizeAs(list(theme, "outputs")));
    }

    @Test
    void measuresOfAKpiHaveDifferentCodes() {
        assertThat(PlanFile.kpis())
                .allSatisfy(kpi -> assertThat(codes(list(kpi, "measures"))).doesNotHaveDuplicates());
    }

    @Test
    void measuresAreInTheListedUnits() {
        assertThat(codes(list(OP_23, "units")))
                .containsAll(PlanFile.measures().stream()
                        .map(measure -> string(measure, "unit"))
                        .toList());
    }

    @Test
    void measuresOfMoneyAndOnlyThoseAreInTheCurrencyOfThePlan() {
        String currency = OP_23.at("/plan/currency").stringValue();

        assertThat(PlanFile.measures())
                .allSatisfy(measure -> assertThat(string(measure, "unit").equals(currency))
                        .isEqualTo(string(measure, "valueType").equals("MONEY")));
    }

    @Test
    void sharesAreNeverAddedUp() {
        assertThat(PlanFile.measures().stream()
                        .filter(measure -> string(measure, "valueType").equals("PERCENT")))
                .hasSize(6)
                .allMatch(measure -> string(measure, "aggregation").equals("LATEST"));
    }

    @Test
    void oneQuantityInSeveralCategoriesIsOneMeasure() {
        assertThat(PlanFile.kpis().stream().filter(kpi -> list(kpi, "measures").size() > 1))
                .hasSize(9);
        assertThat(PlanFile.measures().stream().filter(measure -> measure.has("disaggregation")))
                .hasSize(33);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sameAs", "similarTo"})
    void outcomesReferToOneAnother(String relation) {
        assertThat(oneWayReferences(PlanFile.outcomes(), relation)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sameAs", "similarTo"})
    void kpisReferToOneAnother(String relation) {
        assertThat(oneWayReferences(PlanFile.kpis(), relation)).isEmpty();
    }

    @Test
    void outcomesOfTheSameTextNameEachOther() {
        assertThat(wronglySame(PlanFile.outcomes(), "text")).isEmpty();
    }

    @Test
    void kpisOfTheSameTextNameEachOther() {
        assertThat(wronglySame(PlanFile.kpis(), "name")).isEmpty();
    }

    /** References that lead nowhere, to their own start, or not back. */
    private static List<String> oneWayReferences(List<JsonNode> things, String relation) {
        Map<String, JsonNode> byCode =
                things.stream().collect(Collectors.toMap(thing -> string(thing, "code"), Function.identity()));
        List<String> oneWay = new ArrayList<>();
        byCode.forEach((code, thing) -> strings(thing, relation).forEach(other -> {
            JsonNode target = byCode.get(other);
            if (target == null
                    || other.equals(code)
                    || !strings(target, relation).contains(code)) {
                oneWay.add(code + " -> " + other);
            }
        }));
        return oneWay;
    }

    /** Codes whose {@code sameAs} is not the list of the others with that Chinese text, white space aside. */
    private static List<String> wronglySame(List<JsonNode> things, String text) {
        Map<String, List<String>> codesByText = things.stream()
                .collect(Collectors.groupingBy(
                        thing -> flat(thing, text),
                        Collectors.mapping(thing -> string(thing, "code"), Collectors.toList())));
        return things.stream()
                .filter(thing -> !codesByText.getOrDefault(flat(thing, text), List.of()).stream()
                        .filter(code -> !code.equals(string(thing, "code")))
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(strings(thing, "sameAs"))))
                .map(thing -> string(thing, "code"))
                .toList();
    }

    private static String flat(JsonNode thing, String text) {
        return string(thing.required(text), "zh").replaceAll("\\s", "");
    }
}
