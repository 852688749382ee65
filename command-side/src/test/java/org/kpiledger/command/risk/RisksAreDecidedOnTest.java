package org.kpiledger.command.risk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.risk.Given.ANNA;
import static org.kpiledger.command.risk.Given.ASSIGNED;
import static org.kpiledger.command.risk.Given.BORIS;
import static org.kpiledger.command.risk.Given.FIN;
import static org.kpiledger.command.risk.Given.LATER;
import static org.kpiledger.command.risk.Given.RAISED;
import static org.kpiledger.command.risk.Given.WHY;

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
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.risk.RiskAccepted;
import org.kpiledger.events.risk.RiskClosed;
import org.kpiledger.events.risk.RiskEscalated;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskMaterialised;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskReopened;

class RisksAreDecidedOnTest {
    private static final LocalDate UNTIL = LATER.plusYears(1);
    private static final RiskEscalated ESCALATED = new RiskEscalated(WHY, LATER);
    private static final RiskAccepted ACCEPTED = new RiskAccepted(WHY, UNTIL, LATER);
    private static final RiskMaterialised MATERIALISED = new RiskMaterialised(WHY, PartialDate.of(LATER));
    private static final RiskClosed CLOSED = new RiskClosed(WHY, LATER);
    private static final RiskReopened REOPENED = new RiskReopened(WHY, LATER);

    private static final EscalateRisk ESCALATE = new EscalateRisk(OP_23, FIN, WHY, LATER);
    private static final AcceptRisk ACCEPT = new AcceptRisk(OP_23, FIN, WHY, UNTIL, LATER);
    private static final MaterialiseRisk MATERIALISE = new MaterialiseRisk(OP_23, FIN, WHY, PartialDate.of(LATER));
    private static final CloseRisk CLOSE = new CloseRisk(OP_23, FIN, WHY, LATER);
    private static final ReopenRisk REOPEN = new ReopenRisk(OP_23, FIN, WHY, LATER);

    private final GivenFacts facts = SamplePlan.facts();
    private final Scenario<RiskAggregate> scenario = Scenario.of(RiskAggregate.class, facts);

    static Stream<Arguments> allowed() {
        return Stream.of(
                        cells(ESCALATE, ESCALATED, REOPENED, ACCEPTED),
                        cells(ACCEPT, ACCEPTED, REOPENED, ESCALATED),
                        cells(MATERIALISE, MATERIALISED, REOPENED, ESCALATED, ACCEPTED),
                        cells(CLOSE, CLOSED, REOPENED, ESCALATED, ACCEPTED, MATERIALISED),
                        cells(REOPEN, REOPENED, ESCALATED, ACCEPTED, MATERIALISED, CLOSED))
                .flatMap(row -> row);
    }

    private static Stream<Arguments> cells(RiskIntent command, RiskEvent event, RiskEvent... standing) {
        return List.of(standing).stream().map(state -> Arguments.of(state, command, event));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void leadsFromOneStateToTheOther(RiskEvent standing, RiskIntent command, RiskEvent event) {
        scenario.given(RAISED, standing).when(command).expectEvents(event);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(ESCALATED, ESCALATE, "risk-escalated"),
                Arguments.of(MATERIALISED, ESCALATE, "risk-materialised"),
                Arguments.of(CLOSED, ESCALATE, "risk-closed"),
                Arguments.of(ACCEPTED, ACCEPT, "risk-accepted"),
                Arguments.of(MATERIALISED, ACCEPT, "risk-materialised"),
                Arguments.of(CLOSED, ACCEPT, "risk-closed"),
                Arguments.of(MATERIALISED, MATERIALISE, "risk-materialised"),
                Arguments.of(CLOSED, MATERIALISE, "risk-closed"),
                Arguments.of(CLOSED, CLOSE, "risk-closed"),
                Arguments.of(REOPENED, REOPEN, "risk-open"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatDoesNotFitTheState(RiskEvent standing, RiskIntent command, String code) {
        scenario.given(RAISED, standing).refused(command, code);
    }

    @Test
    void decidesAboutARiskThatWasJustRaised() {
        scenario.given(RAISED).when(ESCALATE).expectEvents(ESCALATED);
    }

    @Test
    void refusesToReopenARiskThatWasJustRaised() {
        scenario.given(RAISED).refused(REOPEN, "risk-open");
    }

    @Test
    void prolongsAnAcceptance() {
        LocalDate longer = UNTIL.plusYears(1);
        scenario.given(RAISED, ACCEPTED)
                .when(new AcceptRisk(OP_23, FIN, WHY, longer, LATER))
                .expectEvents(new RiskAccepted(WHY, longer, LATER));
    }

    @Test
    void nobodyAcceptsTheOwnRisk() {
        facts.by(ANNA);
        scenario.given(RAISED, ASSIGNED).refused(ACCEPT, "own-work");
    }

    @Test
    void nobodyAcceptsTheOwnRiskByWayOfSomebodyElse() {
        facts.by(BORIS, ANNA);
        scenario.given(RAISED, ASSIGNED).refused(ACCEPT, "own-work");
    }

    @Test
    void nobodyAcceptsTheOwnRiskForSomebodyElse() {
        facts.by(ANNA, BORIS);
        scenario.given(RAISED, ASSIGNED).refused(ACCEPT, "own-work");
    }

    @Test
    void somebodyElseAcceptsTheRisk() {
        facts.by(BORIS);
        scenario.given(RAISED, ASSIGNED).when(ACCEPT).expectEvents(ACCEPTED);
    }

    @Test
    void anAcceptanceDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new AcceptRisk(OP_23, FIN, WHY, LATER.minusDays(1), LATER))
                .isInstanceOf(FieldProblem.class)
                .hasMessageContaining("not be before effectiveOn");
    }

    @Test
    void nothingMaterialisesTomorrow() {
        facts.on(LATER);
        scenario.given(RAISED)
                .refused(new MaterialiseRisk(OP_23, FIN, WHY, PartialDate.of(LATER.plusDays(1))), "future-date");
    }

    @Test
    void whatHappenedIsKnownToTheMonth() {
        PartialDate month = new PartialDate(LATER.toString().substring(0, 7));
        facts.on(month.lastDay());
        scenario.given(RAISED)
                .when(new MaterialiseRisk(OP_23, FIN, WHY, month))
                .expectEvents(new RiskMaterialised(WHY, month));
    }

    @Test
    void nothingIsDecidedBehindTheLastDecision() {
        scenario.given(RAISED, ESCALATED)
                .refused(new CloseRisk(OP_23, FIN, WHY, LATER.minusDays(1)), "before-last-decision");
    }

    @Test
    void aReopenedRiskIsWorkedOn() {
        scenario.given(RAISED, CLOSED, REOPENED)
                .when(new AssignRiskOwner(OP_23, FIN, BORIS, DAY))
                .expectEvents(new RiskOwnerAssigned(BORIS, DAY));
    }
}
