package org.kpiledger.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.EMT;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.P1;
import static org.kpiledger.command.SamplePlan.P3;
import static org.kpiledger.command.SamplePlan.STATES;
import static org.kpiledger.command.risk.Given.FIN;
import static org.kpiledger.command.risk.Given.LATER;
import static org.kpiledger.command.risk.Given.RAISED;
import static org.kpiledger.command.risk.Given.WHY;
import static org.kpiledger.events.risk.Level.HIGH;
import static org.kpiledger.events.risk.Level.LOW;
import static org.kpiledger.events.risk.Level.MEDIUM;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Period;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.RiskCadenceSet;
import org.kpiledger.events.risk.RiskConfirmedUnchanged;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;
import org.kpiledger.events.risk.RiskReassessmentRequested;

class RisksAreAssessedTest {
    private static final RiskReassessed WITH_RESIDUAL = new RiskReassessed(1, MEDIUM, HIGH, LOW, HIGH, LATER);
    private static final Period FIRST = new Period("2023-Q1");
    private static final Period SECOND = new Period("2023-Q2");
    private static final RiskReassessmentRequested REQUESTED =
            new RiskReassessmentRequested(STATES, List.of(FIRST, SECOND), LATER);

    private final Scenario<RiskAggregate> scenario = Scenario.of(RiskAggregate.class, SamplePlan.facts());

    @Test
    void judgesWhatIsLeftOfTheRiskToo() {
        scenario.given(RAISED).when(reassess(MEDIUM, HIGH, LOW, HIGH)).expectEvents(WITH_RESIDUAL);
    }

    @Test
    void refusesTheSameJudgementOnceMore() {
        scenario.given(RAISED, WITH_RESIDUAL).refused(reassess(MEDIUM, HIGH, LOW, HIGH), "risk-unchanged");
    }

    @Test
    void refusesToForgetWhatIsLeftBySayingTheInherentRatingOnceMore() {
        scenario.given(RAISED, WITH_RESIDUAL).refused(reassess(MEDIUM, HIGH, null, null), "risk-unchanged");
    }

    @Test
    void refusesToLeaveMoreThanThereWas() {
        scenario.given(RAISED).refused(reassess(LOW, HIGH, MEDIUM, LOW), "residual-above-inherent");
    }

    @Test
    void wantsBothOfWhatIsLeftOrNeither() {
        assertThatThrownBy(() -> reassess(LOW, HIGH, LOW, null))
                .isInstanceOfSatisfying(
                        FieldProblem.class, bad -> assertThat(bad.field()).isEqualTo("residualImpact"));
    }

    @Test
    void confirmsTheRatingThatStands() {
        scenario.given(RAISED, WITH_RESIDUAL)
                .when(new ConfirmRiskUnchanged(OP_23, FIN, WHY, LATER))
                .expectEvents(new RiskConfirmedUnchanged(1, MEDIUM, HIGH, LOW, HIGH, WHY, LATER));
    }

    @Test
    void confirmsAgainAtEachReview() {
        scenario.given(RAISED, new RiskConfirmedUnchanged(1, MEDIUM, HIGH, null, null, null, LATER))
                .when(new ConfirmRiskUnchanged(OP_23, FIN, null, LATER))
                .expectEvents(new RiskConfirmedUnchanged(1, MEDIUM, HIGH, null, null, null, LATER));
    }

    @Test
    void refusesToConfirmForADayBeforeTheLastAssessment() {
        scenario.given(RAISED, WITH_RESIDUAL)
                .refused(new ConfirmRiskUnchanged(OP_23, FIN, null, LATER.minusDays(1)), "assessed-since");
    }

    @Test
    void setsHowOftenItIsAssessed() {
        scenario.given(RAISED).when(new SetRiskCadence(OP_23, FIN, 6, DAY)).expectEvents(new RiskCadenceSet(6, DAY));
    }

    @Test
    void setsTheSameCadenceOnlyOnce() {
        scenario.given(RAISED, new RiskCadenceSet(6, DAY))
                .when(new SetRiskCadence(OP_23, FIN, 6, LATER))
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 25, Integer.MAX_VALUE})
    void takesNoCadenceBeyondTwoYears(int months) {
        assertThatThrownBy(() -> new SetRiskCadence(OP_23, FIN, months, DAY)).isInstanceOf(FieldProblem.class);
    }

    @Test
    void asksTheOwnerForAnAssessment() {
        scenario.given(RAISED).when(ask(STATES, SECOND, FIRST)).expectEvents(REQUESTED);
    }

    @Test
    void asksOnceForTheSameKpiAndPeriods() {
        scenario.given(RAISED, REQUESTED, WITH_RESIDUAL)
                .when(ask(STATES, FIRST, SECOND))
                .expectNoEvents();
    }

    @Test
    void asksAgainForOtherPeriods() {
        Period third = new Period("2023-Q3");
        scenario.given(RAISED, REQUESTED)
                .when(ask(STATES, SECOND, third))
                .expectEvents(new RiskReassessmentRequested(STATES, List.of(SECOND, third), LATER));
    }

    @Test
    void asksForAKpiUnderTheNodeThatIsThreatened() {
        scenario.given(raisedTo(P1)).when(ask(STATES, FIRST, SECOND)).expectEvents(REQUESTED);
    }

    @Test
    void asksForAKpiOfTheThemeThatIsThreatened() {
        scenario.given(raisedTo(EMT)).when(ask(STATES, FIRST, SECOND)).expectEvents(REQUESTED);
    }

    @Test
    void refusesAKpiOfAnotherNode() {
        scenario.given(raisedTo(P3)).refused(ask(STATES, FIRST, SECOND), "kpi-of-another-node");
    }

    @Test
    void refusesAKpiThatIsNotThere() {
        scenario.given(RAISED).refused(ask(new Code("P9.X.K1"), FIRST, SECOND), "unknown-kpi");
    }

    @Test
    void refusesPeriodsOutsideThePlan() {
        scenario.given(RAISED).refused(ask(STATES, FIRST, new Period("2031")), "period-outside-cycle");
    }

    @Test
    void wantsTwoDifferentPeriods() {
        assertThatThrownBy(() -> ask(STATES, FIRST)).isInstanceOf(FieldProblem.class);
        assertThatThrownBy(() -> ask(STATES, FIRST, FIRST)).isInstanceOf(FieldProblem.class);
    }

    private static ReassessRisk reassess(
            Level probability, Level impact, @Nullable Level residualProbability, @Nullable Level residualImpact) {
        return new ReassessRisk(OP_23, FIN, probability, impact, residualProbability, residualImpact, LATER);
    }

    private static RequestRiskReassessment ask(Code kpi, Period... periods) {
        return new RequestRiskReassessment(OP_23, FIN, kpi, List.of(periods), LATER);
    }

    private static RiskRaised raisedTo(Code node) {
        return new RiskRaised(node, RAISED.perspective(), RAISED.description(), 1, MEDIUM, HIGH, null, null, DAY);
    }
}
