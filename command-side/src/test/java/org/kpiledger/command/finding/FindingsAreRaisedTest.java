package org.kpiledger.command.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.SamplePlan.EMT;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.STATES;
import static org.kpiledger.command.finding.GivenFinding.ALLOCATION;
import static org.kpiledger.command.finding.GivenFinding.BUDGET;
import static org.kpiledger.command.finding.GivenFinding.KPI;
import static org.kpiledger.command.finding.GivenFinding.VALUE;
import static org.kpiledger.command.finding.GivenFinding.raise;
import static org.kpiledger.command.finding.GivenFinding.raised;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;

class FindingsAreRaisedTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    private final Scenario<FindingAggregate> scenario =
            Scenario.of(FindingAggregate.class, GivenFinding.facts().endingAt(40));

    @ParameterizedTest
    @MethodSource("figures")
    void raisesAFindingOnAFigure(FigureRef figure) {
        scenario.when(raise(figure, DAY, 40L)).expectEvents(raised(figure, DAY, 40));
    }

    static List<FigureRef> figures() {
        return GivenFinding.figures();
    }

    @Test
    void pinsItToTodayAndToAllThatIsKnownWhereNothingIsSaid() {
        GivenFacts facts = GivenFinding.facts().endingAt(77).on(LocalDate.of(2024, 2, 29));
        Scenario.of(FindingAggregate.class, facts)
                .when(raise(VALUE, null, null))
                .expectEvents(raised(VALUE, LocalDate.of(2024, 2, 29), 77));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void refusesAFigureThatDoesNotExist(FigureRef figure) {
        scenario.refused(raise(figure, DAY, 40L), "unknown-figure");
    }

    static List<FigureRef> missing() {
        return List.of(
                FigureRef.of(FigureKind.VALUE, new SubjectId("OP-23/value/P1.EMT.K4/memberStates/2024/ASP/-")),
                FigureRef.of(FigureKind.ALLOCATION, BUDGET, EMT),
                FigureRef.of(FigureKind.SPENT, SubjectId.budget(OP_23, 2024), EMT),
                new FigureRef(FigureKind.TARGET, KPI, new Code("memberStates"), null, null),
                new FigureRef(FigureKind.TARGET, KPI, new Code("other"), null, new Period("2023")),
                new FigureRef(FigureKind.BASELINE, KPI, new Code("memberStates"), new Code("ASP"), null),
                FigureRef.of(FigureKind.RISK, SubjectId.risk(OP_23, new Code("R-NONE"))),
                FigureRef.of(FigureKind.ACTIVITY, SubjectId.activity(OP_23, new Code("H-999"))));
    }

    @Test
    void refusesAPositionBeyondTheLog() {
        scenario.refused(raise(VALUE, DAY, 41L), "known-at-beyond-log");
    }

    @Test
    void refusesAPositionBeforeTheFigureCameIntoTheLog() {
        GivenFacts facts = GivenFinding.facts().endingAt(40).beginning(VALUE.subject(), 30);
        Scenario.of(FindingAggregate.class, facts).refused(raise(VALUE, DAY, 29L), "figure-not-known-then");
        Scenario.of(FindingAggregate.class, facts).when(raise(VALUE, DAY, 30L)).expectEvents(raised(VALUE, DAY, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-12-31", "2027-01-01"})
    void refusesADayOutsideTheCycle(String day) {
        scenario.refused(raise(VALUE, LocalDate.parse(day), 40L), "valid-at-outside-cycle");
    }

    @Test
    void refusesASecondOneOfTheSameCode() {
        scenario.given(raised(VALUE)).refused(raise(ALLOCATION, DAY, 40L), "finding-exists");
    }

    @Test
    void refusesAPlanThatDoesNotExist() {
        Scenario.of(FindingAggregate.class, GivenFacts.none()).refused(raise(VALUE, DAY, 1L), "unknown-plan");
    }

    @Test
    void aFigureHasTheFormOfItsKind() {
        assertBadFigure(FigureKind.VALUE, "OP-23/kpi/P1.EMT.K4", null, "subject");
        assertBadFigure(FigureKind.TARGET, "OP-23/risk/R-FIN", "m", "subject");
        assertBadFigure(FigureKind.ALLOCATION, "OP-23/budget/next", "P1", "subject");
        assertBadFigure(FigureKind.RISK, "access/risk/R-FIN", null, "subject");
        assertBadFigure(FigureKind.ALLOCATION, "OP-23/budget/2023", null, "code");
        assertBadFigure(FigureKind.BASELINE, "OP-23/kpi/P1.EMT.K4", null, "code");
        assertBadFigure(FigureKind.RISK, "OP-23/risk/R-FIN", "P1", "code");
        assertThatThrownBy(() -> new FigureRef(FigureKind.BASELINE, KPI, STATES, null, new Period("2023")))
                .isInstanceOfSatisfying(FieldProblem.class, bad -> assertThatField(bad, "period"));
        assertThatThrownBy(() -> new FigureRef(FigureKind.SPENT, BUDGET, SamplePlan.P1, new Code("ASP"), null))
                .isInstanceOfSatisfying(FieldProblem.class, bad -> assertThatField(bad, "reportingUnit"));
    }

    @Test
    void aFigureIsOfThePlan() {
        FigureRef other = FigureRef.of(FigureKind.RISK, new SubjectId("OP-27/risk/R-FIN"));
        assertThatThrownBy(() -> raise(other, DAY, 40L))
                .isInstanceOfSatisfying(FieldProblem.class, bad -> assertThatField(bad, "figure"));
        assertThatThrownBy(() -> raise(VALUE, DAY, 0L))
                .isInstanceOfSatisfying(FieldProblem.class, bad -> assertThatField(bad, "knownAt"));
    }

    private static void assertBadFigure(FigureKind kind, String subject, @Nullable String code, String field) {
        assertThatThrownBy(() ->
                        new FigureRef(kind, new SubjectId(subject), code == null ? null : new Code(code), null, null))
                .isInstanceOfSatisfying(FieldProblem.class, bad -> assertThatField(bad, field));
    }

    private static void assertThatField(FieldProblem bad, String field) {
        assertThat(bad.field()).isEqualTo(field);
    }
}
