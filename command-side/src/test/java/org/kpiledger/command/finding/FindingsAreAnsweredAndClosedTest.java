package org.kpiledger.command.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.finding.GivenFinding.ANSWERED;
import static org.kpiledger.command.finding.GivenFinding.AUDITOR;
import static org.kpiledger.command.finding.GivenFinding.DUE;
import static org.kpiledger.command.finding.GivenFinding.F_1;
import static org.kpiledger.command.finding.GivenFinding.RAISED;
import static org.kpiledger.command.finding.GivenFinding.VALUE;
import static org.kpiledger.command.finding.GivenFinding.answered;
import static org.kpiledger.command.finding.GivenFinding.raised;
import static org.kpiledger.command.finding.GivenFinding.respond;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Prose;
import org.kpiledger.events.finding.FindingAnswered;
import org.kpiledger.events.finding.FindingClosed;

class FindingsAreAnsweredAndClosedTest {
    private static final ActorId PLANNER = new ActorId("p-planner");
    private static final LocalDate CLOSED = LocalDate.of(2024, 7, 1);
    private static final CloseFinding CLOSE = new CloseFinding(OP_23, F_1, new Prose("It was added."), CLOSED);

    private static Scenario<FindingAggregate> by(ActorId who) {
        return on(GivenFinding.facts().by(who)).givenBy(AUDITOR, raised(VALUE));
    }

    private static Scenario<FindingAggregate> on(GivenFacts facts) {
        return Scenario.of(FindingAggregate.class, facts);
    }

    @Test
    void managementAcceptsWithADay() {
        by(PLANNER)
                .when(respond("It will be added.", ANSWERED))
                .expectEvents(answered(1, "It will be added.", ANSWERED));
    }

    @Test
    void managementSaysNoWithoutADay() {
        by(PLANNER)
                .when(new RespondToFinding(OP_23, F_1, new Prose("It is right."), false, null, ANSWERED))
                .expectEvents(new FindingAnswered(1, new Prose("It is right."), false, null, ANSWERED));
    }

    @Test
    void aSecondAnswerRevisesTheFirst() {
        by(PLANNER)
                .givenBy(PLANNER, answered(1, "It will be added.", ANSWERED))
                .when(respond("It was added.", ANSWERED.plusDays(3)))
                .expectEvents(answered(2, "It was added.", ANSWERED.plusDays(3)));
    }

    @Test
    void changesNothingWhenTheSameIsAnsweredAgain() {
        by(PLANNER)
                .givenBy(PLANNER, answered(1, "It will be added.", ANSWERED))
                .when(respond("It will be added.", ANSWERED))
                .expectNoEvents();
    }

    @Test
    void refusesAnAnswerByWhoRaisedIt() {
        by(AUDITOR).refused(respond("I see to it.", ANSWERED), "own-work");
    }

    @Test
    void refusesAnAnswerForWhoRaisedIt() {
        on(GivenFinding.facts().by(PLANNER, AUDITOR))
                .givenBy(AUDITOR, raised(VALUE))
                .refused(respond("I see to it.", ANSWERED), "own-work");
    }

    @Test
    void refusesAnAnswerBeforeTheFinding() {
        by(PLANNER).refused(respond("It will be added.", RAISED.minusDays(1)), "before-what-it-follows");
    }

    @Test
    void refusesAnAnswerToWhatWasNotRaised() {
        on(GivenFinding.facts()).refused(respond("It will be added.", ANSWERED), "unknown-finding");
    }

    @Test
    void aDayStandsJustWithAnAcceptedFinding() {
        assertBadDay(true, null);
        assertBadDay(false, DUE);
        assertBadDay(true, ANSWERED.minusDays(1));
    }

    private static void assertBadDay(boolean accepted, @Nullable LocalDate dueOn) {
        assertThatThrownBy(() -> new RespondToFinding(OP_23, F_1, new Prose("Noted."), accepted, dueOn, ANSWERED))
                .isInstanceOfSatisfying(
                        FieldProblem.class, bad -> assertThat(bad.field()).isEqualTo("dueOn"));
    }

    @Test
    void theAuditorCloses() {
        by(AUDITOR)
                .givenBy(PLANNER, answered(1, "It will be added.", ANSWERED))
                .when(CLOSE)
                .expectEvents(new FindingClosed(new Prose("It was added."), CLOSED));
    }

    @Test
    void refusesToCloseWhatIsNotAnswered() {
        by(AUDITOR).refused(CLOSE, "finding-not-answered");
    }

    @Test
    void refusesToCloseWhatOneAnswered() {
        by(PLANNER).givenBy(PLANNER, answered(1, "It will be added.", ANSWERED)).refused(CLOSE, "own-work");
    }

    @Test
    void refusesToCloseBeforeTheAnswer() {
        by(AUDITOR)
                .givenBy(PLANNER, answered(1, "It will be added.", ANSWERED))
                .refused(new CloseFinding(OP_23, F_1, new Prose("Done."), RAISED), "before-what-it-follows");
    }

    @Test
    void nothingFollowsAClosedFinding() {
        Scenario<FindingAggregate> closed = by(PLANNER)
                .givenBy(PLANNER, answered(1, "It will be added.", ANSWERED))
                .givenBy(AUDITOR, new FindingClosed(new Prose("It was added."), CLOSED));
        closed.refused(respond("Once more.", ANSWERED), "finding-closed");
        closed.refused(CLOSE, "finding-closed");
    }
}
