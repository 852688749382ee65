package org.kpiledger.command.kpi;

import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.EMT;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.P1;
import static org.kpiledger.command.SamplePlan.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Prose;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.plan.PlanNodeRetired;

class DefinitionsAreProposedTest {
    private static final Code KPI = new Code("P1.EMT.K1");
    private static final LocalizedText NAME = LocalizedText.en("Number of countries with a plan");
    private static final Measure COUNTRIES = measure("countries", "COUNTRY", ValueType.COUNT, Aggregation.DISTINCT);

    private final Scenario<KpiAggregate> scenario = Scenario.of(KpiAggregate.class, SamplePlan.facts());

    @Test
    void proposesTheFirstVersion() {
        Code laterOne = new Code("P1.EMT.K9");
        scenario.when(new ProposeKpi(
                        OP_23,
                        KPI,
                        EMT,
                        NAME,
                        List.of(COUNTRIES),
                        List.of(laterOne),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        DAY))
                .expectEvents(new KpiProposed(
                        1, EMT, NAME, List.of(COUNTRIES), List.of(laterOne), List.of(), null, null, DAY));
    }

    @Test
    void countsFromADayOfTheCycle() {
        scenario.refused(from(DAY.minusDays(1)), "outside-cycle");
        scenario.refused(from(LocalDate.of(2027, 1, 1)), "outside-cycle");
        scenario.when(from(LocalDate.of(2026, 12, 31))).expectSuccessfulHandlerExecution();
    }

    @Test
    void countsFromTodayAtTheLatestOnceTheCycleIsOver() {
        LocalDate after = LocalDate.of(2027, 2, 1);
        Scenario<KpiAggregate> later =
                Scenario.of(KpiAggregate.class, SamplePlan.facts().on(after));
        later.refused(from(after.plusDays(1)), "outside-cycle");
        later.when(from(after)).expectSuccessfulHandlerExecution();
    }

    private static ProposeKpi from(LocalDate day) {
        return proposal(EMT, day, COUNTRIES);
    }

    @Test
    void refusesASecondKpiOfTheSameCode() {
        scenario.given(SamplePlan.proposed(EMT, COUNTRIES)).refused(proposal(EMT, COUNTRIES), "kpi-exists");
    }

    @Test
    void refusesAKpiOfAPlanThatIsNotThere() {
        Scenario.of(KpiAggregate.class, GivenFacts.none()).refused(proposal(EMT, COUNTRIES), "unknown-plan");
    }

    @Test
    void refusesAThemeThatIsNotThere() {
        scenario.refused(proposal(new Code("P1.XYZ"), COUNTRIES), "unknown-node");
    }

    @Test
    void refusesAThemeThatIsRetired() {
        GivenFacts retired =
                SamplePlan.facts().and(SubjectId.plan(OP_23), new PlanNodeRetired(EMT, new Prose("merged"), null, DAY));
        Scenario.of(KpiAggregate.class, retired).refused(proposal(EMT, COUNTRIES), "node-retired");
    }

    @Test
    void refusesAPriorityInPlaceOfATheme() {
        scenario.refused(proposal(P1, COUNTRIES), "wrong-node");
    }

    @ParameterizedTest
    @MethodSource
    void refusesMeasuresThatDoNotFit(List<Measure> measures, String code) {
        scenario.refused(proposal(EMT, measures.toArray(Measure[]::new)), code);
    }

    static Stream<Arguments> refusesMeasuresThatDoNotFit() {
        return Stream.of(
                Arguments.of(List.of(), "no-measure"),
                Arguments.of(
                        List.of(COUNTRIES, measure("COUNTRIES", "PERSON", ValueType.COUNT, Aggregation.SUM)),
                        "duplicate-code"),
                Arguments.of(
                        List.of(measure("share", "PERSON", ValueType.PERCENT, Aggregation.LATEST)),
                        "unit-does-not-fit"),
                Arguments.of(
                        List.of(measure("share", "PERCENT", ValueType.RATIO, Aggregation.LATEST)), "unit-does-not-fit"),
                Arguments.of(
                        List.of(measure("money", "PERSON", ValueType.MONEY, Aggregation.SUM)), "unit-does-not-fit"),
                Arguments.of(
                        List.of(measure("score", "SCORE", ValueType.RATIO, Aggregation.DISTINCT)),
                        "aggregation-does-not-fit"),
                Arguments.of(
                        List.of(broken(SamplePlan.dimension("area", "URBAN", "RURAL"), SamplePlan.dimension("Area"))),
                        "duplicate-code"),
                Arguments.of(List.of(broken(SamplePlan.dimension("area", "URBAN", "Urban"))), "duplicate-code"));
    }

    private static Measure broken(Disaggregation... dimensions) {
        return new Measure(
                new Code("countries"),
                new Code("COUNTRY"),
                ValueType.COUNT,
                Aggregation.DISTINCT,
                Direction.INCREASE,
                List.of(dimensions),
                null);
    }

    private static ProposeKpi proposal(Code theme, Measure... measures) {
        return proposal(theme, DAY, measures);
    }

    private static ProposeKpi proposal(Code theme, LocalDate day, Measure... measures) {
        return new ProposeKpi(
                OP_23,
                KPI,
                theme,
                NAME,
                List.of(measures),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                day);
    }
}
