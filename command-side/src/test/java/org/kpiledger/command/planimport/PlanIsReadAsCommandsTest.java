package org.kpiledger.command.planimport;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.planimport.PlanFile.OP_23;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.Intent;
import org.kpiledger.command.activity.ReportActivity;
import org.kpiledger.command.budget.AllocateBudget;
import org.kpiledger.command.kpi.ProposeKpi;
import org.kpiledger.command.plan.AddOutput;
import org.kpiledger.command.plan.AddPriority;
import org.kpiledger.command.plan.NoteDiscrepancy;
import org.kpiledger.command.plan.RecordPlanFact;
import org.kpiledger.command.plan.RegisterPlan;
import org.kpiledger.command.risk.AddMitigation;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.codec.RecordCodec;
import org.kpiledger.events.plan.PlanFactKind;
import tools.jackson.databind.JsonNode;

class PlanIsReadAsCommandsTest {
    private static final List<ImportStep> STEPS = PlanImport.commands(OP_23);

    @Test
    void isComplete() {
        Map<String, Long> byName =
                STEPS.stream().collect(groupingBy(ImportStep::commandName, TreeMap::new, counting()));

        assertThat(byName)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("RegisterPlan", 1L),
                        Map.entry("AddPriority", 10L),
                        Map.entry("AddTheme", 15L),
                        Map.entry("AddOutcome", 47L),
                        Map.entry("AddOutput", 53L),
                        Map.entry("RecordPlanFact", 92L),
                        Map.entry("NoteDiscrepancy", 66L),
                        Map.entry("EstablishBudget", 1L),
                        Map.entry("AllocateBudget", 25L),
                        Map.entry("ProposeKpi", 82L),
                        Map.entry("RaiseRisk", 4L),
                        Map.entry("AddMitigation", 13L),
                        Map.entry("ReportActivity", 218L),
                        Map.entry("RecordKpiValue", 29L)));
    }

    @Test
    void recordsFactsOfEveryKind() {
        assertThat(of(RecordPlanFact.class).collect(groupingBy(RecordPlanFact::kind, counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        PlanFactKind.REGION, 7L,
                        PlanFactKind.UNIT, 23L,
                        PlanFactKind.FUNDING_BY_REGION, 2L,
                        PlanFactKind.DELIVERY_MODEL, 5L,
                        PlanFactKind.THEMATIC_PRIORITY, 5L,
                        PlanFactKind.REPORTING_RULE, 3L,
                        PlanFactKind.RISK_MANAGEMENT, 2L,
                        PlanFactKind.GOVERNANCE, 10L,
                        PlanFactKind.PRINTED_SHARE, 35L));
    }

    @Test
    void saysOfWhichYearsBudgetAPrintedShareIs() {
        assertThat(of(RecordPlanFact.class).filter(fact -> fact.kind() == PlanFactKind.PRINTED_SHARE))
                .allSatisfy(share -> assertThat(share.asOf()).isEqualTo(new PartialDate("2023")));
    }

    @Test
    void countsFromTheFirstDayOfTheCycle() {
        assertThat(STEPS.stream().filter(step -> RecordCodec.has(typeOf(step), "effectiveOn")))
                .hasSize(STEPS.size() - 218 - 29)
                .allSatisfy(step -> assertThat(json(step.command())).contains("\"effectiveOn\":\"2023-01-01\""));
    }

    @Test
    void givesEveryCommandItsOwnIdAndTheSameAgain() {
        assertThat(STEPS.stream().map(ImportStep::commandId))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("import:[0-9a-f]{40}"));
        assertThat(PlanImport.commands(OP_23)).isEqualTo(STEPS);
    }

    @Test
    void makesTheIdOfNameAndBody() {
        // Computed apart from this code: SHA-256 of the name, a line feed and the JSON.
        AllocateBudget p3 = of(AllocateBudget.class)
                .filter(allocation -> allocation.node().equals(new Code("P3")))
                .findFirst()
                .orElseThrow();

        assertThat(json(p3))
                .isEqualTo("{\"planId\":\"OP-23\",\"fiscalYear\":2023,\"node\":\"P3\",\"amount\":\"1111000.00\","
                        + "\"currency\":\"CHF\",\"effectiveOn\":\"2023-01-01\"}");
        assertThat(ImportStep.of(p3).commandId()).isEqualTo("import:b9c256151022b6dd39047f72a3c6805b8f6c66d9");
    }

    @Test
    void registersThePlanWithItsDocument() {
        assertThat(json(of(RegisterPlan.class).findFirst().orElseThrow()))
                .contains("\"cycleFrom\":2023,\"cycleTo\":2026,\"currency\":\"CHF\",\"zone\":\"Europe/Zurich\"")
                .contains("\"sha256\":\"c5b15398e9e067ebc40074a4d57fec3ca061f43e029c06465644d2fbf8b18b9d\","
                        + "\"lineCount\":867");
    }

    @Test
    void citesTheLinesOfAPriority() {
        assertThat(json(of(AddPriority.class).findFirst().orElseThrow()))
                .endsWith("\"source\":{\"section\":\"3.1\",\"lines\":[39,40,243,256]},\"effectiveOn\":\"2023-01-01\"}");
    }

    @Test
    void givesOutputsACodeOfThemeAndCategory() {
        assertThat(of(AddOutput.class).findFirst().orElseThrow())
                .returns(new Code("P1.EMT.POLICY_AND_KNOWLEDGE"), AddOutput::code)
                .returns(new Code("POLICY_AND_KNOWLEDGE"), AddOutput::category);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE.P3.TABLE_1, P3, 26.5, 26.5%, 52",
        "SHARE.P3.SECTION, P3, 26.4, 26.4%, 421",
        "SHARE.P2.TABLE_1, P2, 18.0, 18.0%, 47",
        "SHARE.P1.EMT.OF_PRIORITY, P1.EMT, 24.5, 24.5%, 276",
        "SHARE.P1.EMT.OF_TOTAL, P1.EMT, 3.0, 3.0%, 277",
        "SHARE.E5.XC.OF_TOTAL, E5.XC, 8.6, 8.6%, 853"
    })
    void quotesPrintedShares(String code, String node, String value, String printed, int line) {
        RecordPlanFact fact = fact(code);
        Figure share = fact.figures().getFirst();

        assertThat(fact.node()).hasToString(node);
        assertThat(share.value()).hasToString(value);
        assertThat(share.asPrinted()).hasToString(printed);
        assertThat(json(fact)).contains("\"lines\":[" + line + "]");
    }

    @Test
    void keepsTheRangeOfTheRegionsFunding() {
        assertThat(fact("FUNDING.REGIONS").figures())
                .hasSize(6)
                .allSatisfy(figure -> assertThat(RecordCodec.toTree(figure).toString())
                        .contains("\"value\":\"7\",\"upTo\":\"8\",\"unit\":\"PERCENT\"")
                        .contains("\"asPrinted\":\"7%-8%\""));
    }

    @Test
    void keepsTheDayOfTheContracts() {
        assertThat(fact("DELIVERY.EXTERNAL_CONTRACTS").asOf()).hasToString("2023-05-08");
    }

    @ParameterizedTest
    @CsvSource({
        "D-01, P3",
        "D-02,",
        "D-03, P1",
        "D-04,",
        "D-07,",
        "D-12, E1",
        "D-17, P5-E6-E7",
        "D-20, P4",
        "D-33, E1.XC",
        "D-42, P3.PR",
        "D-47, P3.ST",
        "D-53, P3",
        "D-58,",
        "D-59, E2.XC",
        "D-62, P1.EMT"
    })
    void notesADiscrepancyOnTheNodeThatHoldsItsLines(String code, @Nullable String node) {
        NoteDiscrepancy discrepancy = of(NoteDiscrepancy.class)
                .filter(noted -> noted.code().value().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(discrepancy.node()).isEqualTo(node == null ? null : new Code(node));
    }

    @Test
    void keepsTheWrongShareAndTheTrueOne() {
        assertThat(of(NoteDiscrepancy.class).findFirst().orElseThrow().figures())
                .extracting(figure -> String.valueOf(figure.value()))
                .containsExactly("26.4", "26.5");
    }

    @Test
    void proposesEveryMeasure() {
        assertThat(of(ProposeKpi.class).mapToInt(kpi -> kpi.measures().size()).sum())
                .isEqualTo(91);
    }

    @Test
    void readsMitigationsInBothLanguages() {
        assertThat(of(AddMitigation.class))
                .allSatisfy(
                        mitigation -> assertThat(mitigation.text().byLanguage()).containsOnlyKeys("en", "zh"));
    }

    @Test
    void countsAnUndatedHighlightForItsYear() {
        assertThat(of(ReportActivity.class)
                        .filter(activity -> activity.date().value().equals("2023")))
                .hasSizeGreaterThanOrEqualTo(218 - 130);
        assertThat(activity("H-008").date()).hasToString("2023");
        assertThat(activity("H-001").date()).hasToString("2023-02-06");
        assertThat(activity("H-059").date()).hasToString("2022-11");
    }

    @Test
    void keepsFiguresAsTheyAreStated() {
        assertThat(activity("H-002").figures().getFirst().qualifier()).hasToString("almost");
        assertThat(of(ReportActivity.class)
                        .flatMap(activity -> activity.figures().stream())
                        .map(figure -> String.valueOf(figure.value())))
                .contains("3.5", "250000");
        assertThat(of(ReportActivity.class)
                        .flatMap(activity -> activity.figures().stream())
                        .filter(figure -> new Code("EUR").equals(figure.unit())))
                .hasSize(2);
    }

    @Test
    void unitesTheCountriesOfADistinctMeasure() {
        RecordKpiValue value = value("H-012");

        assertThat(value.valueId()).hasToString("OP-23/value/P1.EMT.K2/memberStates/2023/AMS/H-012");
        assertThat(value.members()).extracting(Code::value).containsExactly("PRY", "KNA");
        assertThat(value.value()).isNull();
        assertThat(value.basis()).hasToString("COUNTRIES_NAMED");
        assertThat(value.ongoing()).isTrue();
    }

    @Test
    void keepsAStatedNumberBesideItsCountries() {
        RecordKpiValue value = value("H-186");

        assertThat(value.value()).hasToString("8");
        assertThat(value.members()).hasSize(8);
    }

    @Test
    void recordsOtherMeasuresByTheirNumberAlone() {
        RecordKpiValue latest = value("H-166");
        RecordKpiValue sum = value("H-087");

        assertThat(latest.value()).hasToString("3");
        assertThat(latest.members()).isEmpty();
        assertThat(sum.value()).hasToString("1");
        assertThat(sum.members()).isEmpty();
        assertThat(sum.ongoing()).isNull();
    }

    private static <C extends Intent> Stream<C> of(Class<C> type) {
        return STEPS.stream().map(ImportStep::command).filter(type::isInstance).map(type::cast);
    }

    private static RecordPlanFact fact(String code) {
        return of(RecordPlanFact.class)
                .filter(fact -> fact.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ReportActivity activity(String id) {
        return of(ReportActivity.class)
                .filter(activity -> activity.activityId().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RecordKpiValue value(String contribution) {
        return of(RecordKpiValue.class)
                .filter(value -> value.valueId().contribution().equals(contribution))
                .findFirst()
                .orElseThrow();
    }

    private static Class<? extends Record> typeOf(ImportStep step) {
        return step.command().getClass().asSubclass(Record.class);
    }

    private static String json(Intent command) {
        JsonNode tree = RecordCodec.toTree((Record) command);
        return tree.toString();
    }
}
