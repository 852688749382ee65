package org.kpiledger.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.planimport.PlanFile.OP_23;
import static org.kpiledger.command.planimport.PlanFile.codes;
import static org.kpiledger.command.planimport.PlanFile.ids;
import static org.kpiledger.command.planimport.PlanFile.list;
import static org.kpiledger.command.planimport.PlanFile.pointersWhere;
import static org.kpiledger.command.planimport.PlanFile.string;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What must hold of the plan as a whole: that it is complete, and its codes, texts and line numbers. */
class PlanFileTest {

    @Test
    void holdsEveryObjectOfTheDocument() {
        assertThat(PlanFile.priorities()).hasSize(10);
        assertThat(PlanFile.themes()).hasSize(15);
        assertThat(PlanFile.outcomes()).hasSize(47);
        assertThat(PlanFile.outputs()).hasSize(53);
        assertThat(PlanFile.kpis()).hasSize(82);
        assertThat(PlanFile.measures()).hasSize(91);
        assertThat(PlanFile.risks()).hasSize(4);
        assertThat(PlanFile.below(PlanFile.risks(), "mitigations")).hasSize(13);
        assertThat(PlanFile.highlights()).hasSize(218);
        assertThat(PlanFile.below(PlanFile.highlights(), "figures")).hasSize(54);
        assertThat(PlanFile.discrepancies()).hasSize(66);
    }

    @Test
    void holdsEveryVocabularyAndRule() {
        assertThat(list(OP_23, "outputCategories")).hasSize(6);
        assertThat(list(OP_23, "units")).hasSize(23);
        assertThat(list(OP_23, "regions")).hasSize(7);
        assertThat(list(OP_23, "countries")).hasSize(69);
        assertThat(list(OP_23, "thematicPriorities")).hasSize(5);
        assertThat(list(OP_23, "reporting")).hasSize(3);
        assertThat(list(OP_23, "governance")).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fundingByRegion", "deliveryModel", "riskManagement"})
    void holdsTheSectionsThatAnotherPlanMayLack(String section) {
        assertThat(OP_23.has(section)).isTrue();
    }

    @Test
    void identifiesItsSource() {
        JsonNode source = OP_23.at("/plan/source");

        assertThat(string(source, "sha256"))
                .isEqualTo("c5b15398e9e067ebc40074a4d57fec3ca061f43e029c06465644d2fbf8b18b9d");
        assertThat(source.required("lineCount").intValue()).isEqualTo(867);
    }

    @Test
    void coversItsFiscalYear() {
        JsonNode plan = OP_23.required("plan");

        assertThat(plan.required("fiscalYear").intValue())
                .isBetween(
                        plan.at("/cycle/from").intValue(), plan.at("/cycle/to").intValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outputCategories",
                "units",
                "regions",
                "countries",
                "thematicPriorities",
                "reporting",
                "governance",
                "risks"
            })
    void usesEachCodeOfAListOnce(String name) {
        assertThat(codes(list(OP_23, name))).doesNotHaveDuplicates();
    }

    @Test
    void usesEachCodeOfTheTreeOnceEvenIgnoringCase() {
        List<JsonNode> nodes = Stream.of(PlanFile.priorities(), PlanFile.themes(), PlanFile.outcomes(), PlanFile.kpis())
                .flatMap(List::stream)
                .toList();

        assertThat(codes(nodes).stream().map(code -> code.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void buildsThemeCodesFromTheirPriority() {
        for (JsonNode priority : PlanFile.priorities()) {
            assertThat(codes(list(priority, "themes")))
                    .allSatisfy(code -> assertThat(code).startsWith(string(priority, "code") + "."));
        }
    }

    @Test
    void numbersOutcomesInDocumentOrder() {
        for (JsonNode theme : PlanFile.themes()) {
            List<JsonNode> outcomes = list(theme, "outcomes");
            assertThat(codes(outcomes)).isEqualTo(numbered(string(theme, "code") + ".O%d", outcomes.size()));
        }
    }

    @Test
    void numbersKpisInDocumentOrder() {
        for (JsonNode theme : PlanFile.themes()) {
            List<JsonNode> kpis = list(theme, "kpis");
            assertThat(codes(kpis)).isEqualTo(numbered(string(theme, "code") + ".K%d", kpis.size()));
        }
    }

    @Test
    void numbersMitigationsOfEachRisk() {
        for (JsonNode risk : PlanFile.risks()) {
            List<JsonNode> mitigations = list(risk, "mitigations");
            assertThat(codes(mitigations)).isEqualTo(numbered(string(risk, "code") + ".M%d", mitigations.size()));
        }
    }

    @Test
    void numbersHighlightsAndDiscrepancies() {
        assertThat(ids(PlanFile.highlights())).isEqualTo(numbered("H-%03d", 218));
        assertThat(ids(PlanFile.discrepancies())).isEqualTo(numbered("D-%02d", 66));
    }

    @Test
    void writesEnglishWithoutChineseCharactersWhereItDoesNotQuote() {
        assertThat(pointersWhere((pointer, node) -> pointer.endsWith("/en")
                        && !pointer.startsWith("/discrepancies/")
                        && node.stringValue().codePoints().anyMatch(Character::isIdeographic)))
                .isEmpty();
    }

    @Test
    void writesEveryTextSoThatAnEventCanCarryIt() {
        assertThat(pointersWhere((pointer, node) -> node.isString() && !fitsAnEvent(node.stringValue())))
                .isEmpty();
    }

    @Test
    void citesLinesThatTheDocumentHas() {
        int lineCount = OP_23.at("/plan/source/lineCount").intValue();
        List<String> citations = pointersWhere((pointer, node) -> node.isInt() && pointer.matches(".*[lL]ines?(/.*)?"));

        assertThat(citations).hasSize(821);
        assertThat(citations)
                .allSatisfy(pointer ->
                        assertThat(OP_23.at(pointer).intValue()).as(pointer).isBetween(1, lineCount));
    }

    private static List<String> numbered(String format, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> String.format(Locale.ROOT, format, n))
                .toList();
    }

    private static boolean fitsAnEvent(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.codePoints().allMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
                    default -> true;
                });
    }
}
