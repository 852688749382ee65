package org.kpiledger.command.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.P1;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Prose;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.risk.Level;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskRaised;
import org.kpiledger.events.risk.RiskReassessed;

class RisksAreKeptInARegisterTest {
    private static final Code FIN = new Code("R-FIN");
    private static final Code M1 = new Code("R-FIN.M1");
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");
    private static final LocalizedName FINANCIAL = LocalizedName.en("Financial");
    private static final LocalizedText LACK = LocalizedText.en("Lack of funding");
    private static final LocalizedText FORECAST = LocalizedText.en("Prepare adequate budget forecasts");
    private static final Prose FUNDED = new Prose("The funding is secured.");

    private static final RiskRaised RAISED =
            new RiskRaised(null, FINANCIAL, LACK, 1, Level.MEDIUM, Level.HIGH, null, null, DAY);
    private static final MitigationAdded ADDED = new MitigationAdded(M1, FORECAST, null, null, null, DAY);

    private final GivenFacts facts = SamplePlan.facts();
    private final Scenario<RiskAggregate> scenario = Scenario.of(RiskAggregate.class, facts);

    @Test
    void raisesARiskToTheWholePlan() {
        scenario.when(raise(null)).expectEvents(RAISED);
    }

    @Test
    void raisesARiskToANode() {
        scenario.when(raise(P1))
                .expectEvents(new RiskRaised(P1, FINANCIAL, LACK, 1, Level.MEDIUM, Level.HIGH, null, null, DAY));
    }

    @Test
    void refusesASecondRiskOfTheSameCode() {
        scenario.given(RAISED).refused(raise(null), "risk-exists");
    }

    @Test
    void refusesARiskToANodeThatIsNotThere() {
        scenario.refused(raise(new Code("P9")), "unknown-node");
    }

    @Test
    void refusesARiskToAPlanThatIsNotThere() {
        Scenario.of(RiskAggregate.class, GivenFacts.none()).refused(raise(null), "unknown-plan");
    }

    @Test
    void namesAnOwnerAndThenAnother() {
        scenario.given(RAISED, new RiskOwnerAssigned(ANNA, DAY))
                .when(new AssignRiskOwner(OP_23, FIN, BORIS, DAY))
                .expectEvents(new RiskOwnerAssigned(BORIS, DAY));
    }

    @Test
    void namesTheSameOwnerOnlyOnce() {
        scenario.given(RAISED, new RiskOwnerAssigned(ANNA, DAY))
                .when(new AssignRiskOwner(OP_23, FIN, ANNA, DAY.plusDays(1)))
                .expectNoEvents();
    }

    @Test
    void judgesAnew() {
        scenario.given(RAISED)
                .when(new ReassessRisk(OP_23, FIN, Level.LOW, Level.HIGH, DAY))
                .expectEvents(new RiskReassessed(1, Level.LOW, Level.HIGH, DAY));
    }

    @Test
    void refusesAJudgementThatChangesNothing() {
        scenario.given(RAISED).refused(new ReassessRisk(OP_23, FIN, Level.MEDIUM, Level.HIGH, DAY), "risk-unchanged");
    }

    @Test
    void addsAMitigation() {
        PartialDate due = new PartialDate("2023-06");
        scenario.given(RAISED)
                .when(new AddMitigation(OP_23, FIN, M1, FORECAST, ANNA, due, null, DAY))
                .expectEvents(new MitigationAdded(M1, FORECAST, ANNA, due, null, DAY));
    }

    @Test
    void refusesAMitigationOfACodeUsedBefore() {
        scenario.given(RAISED, ADDED).refused(mitigate(new Code("R-FIN.m1")), "mitigation-exists");
    }

    @Test
    void refusesAMitigationOfACodeThatAnotherRiskUses() {
        facts.and(SubjectId.risk(OP_23, new Code("R-HR")), RAISED, ADDED);
        scenario.given(RAISED).refused(mitigate(M1), "mitigation-exists");
    }

    @Test
    void completesAMitigation() {
        scenario.given(RAISED, ADDED)
                .when(new CompleteMitigation(OP_23, FIN, M1, DAY))
                .expectEvents(new MitigationCompleted(M1, DAY));
    }

    @Test
    void refusesToCompleteAMitigationTwice() {
        scenario.given(RAISED, ADDED, new MitigationCompleted(M1, DAY))
                .refused(new CompleteMitigation(OP_23, FIN, M1, DAY), "mitigation-completed");
    }

    @Test
    void refusesToCompleteAMitigationThatIsNotThere() {
        scenario.given(RAISED).refused(new CompleteMitigation(OP_23, FIN, M1, DAY), "unknown-mitigation");
    }

    @Test
    void closesARiskWithTheReason() {
        scenario.given(RAISED).when(new CloseRisk(OP_23, FIN, FUNDED, DAY)).expectEvents(new RiskClosed(FUNDED, DAY));
    }

    @ParameterizedTest
    @MethodSource("followUps")
    void refusesToChangeAClosedRisk(RiskIntent command) {
        scenario.given(RAISED, ADDED, new RiskClosed(FUNDED, DAY)).refused(command, "risk-closed");
    }

    @ParameterizedTest
    @MethodSource("followUps")
    void refusesToChangeARiskThatIsNotThere(RiskIntent command) {
        scenario.refused(command, "unknown-risk");
    }

    @Test
    void saysWhoOwnsIt() {
        SubjectId risk = SubjectId.risk(OP_23, FIN);

        assertThat(facts.and(risk, RAISED).state(risk, RiskState.FOLDING).owner())
                .isEmpty();
        assertThat(facts.and(risk, new RiskOwnerAssigned(ANNA, DAY))
                        .state(risk, RiskState.FOLDING)
                        .owner())
                .contains(ANNA);
    }

    @Test
    void refusesToReopenARiskThatIsNotThere() {
        scenario.refused(new ReopenRisk(OP_23, FIN, FUNDED, DAY), "unknown-risk");
    }

    static Stream<RiskIntent> followUps() {
        return List.<RiskIntent>of(
                new AssignRiskOwner(OP_23, FIN, ANNA, DAY),
                new ReassessRisk(OP_23, FIN, Level.LOW, Level.LOW, DAY),
                mitigate(new Code("R-FIN.M2")),
                new CompleteMitigation(OP_23, FIN, M1, DAY),
                new CloseRisk(OP_23, FIN, FUNDED, DAY),
                new AcceptRiskOwnership(OP_23, FIN, DAY),
                new DeclineRiskOwnership(OP_23, FIN, FUNDED, DAY),
                new ConfirmRiskUnchanged(OP_23, FIN, null, DAY),
                new SetRiskCadence(OP_23, FIN, 6, DAY),
                new RequestRiskReassessment(
                        OP_23, FIN, SamplePlan.STATES, List.of(new Period("2023"), new Period("2024")), DAY),
                new ReviseMitigation(OP_23, FIN, M1, ANNA, null, DAY),
                new EscalateRisk(OP_23, FIN, FUNDED, DAY),
                new AcceptRisk(OP_23, FIN, FUNDED, null, DAY),
                new MaterialiseRisk(OP_23, FIN, FUNDED, PartialDate.of(DAY)))
                .stream();
    }

    private static RaiseRisk raise(@Nullable Code node) {
        return new RaiseRisk(OP_23, FIN, node, FINANCIAL, LACK, Level.MEDIUM, Level.HIGH, null, null, DAY);
    }

    private static AddMitigation mitigate(Code mitigation) {
        return new AddMitigation(OP_23, FIN, mitigation, FORECAST, null, null, null, DAY);
    }
}
