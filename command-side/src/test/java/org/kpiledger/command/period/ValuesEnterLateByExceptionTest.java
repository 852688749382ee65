package org.kpiledger.command.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.STATES;
import static org.kpiledger.command.SamplePlan.VARIOUS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.command.admission.Periods;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodClosed;

/** A closed period takes a value by a granted, dated, reasoned exception only. */
class ValuesEnterLateByExceptionTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");
    private static final Period YEAR = new Period("2023");
    private static final LocalDate LATER = LocalDate.of(2024, 2, 1);
    private static final LocalDate UNTIL = LocalDate.of(2024, 2, 14);
    private static final Code CODE = new Code("L-1");
    private static final PeriodClosed CLOSED = new PeriodClosed(0, LATER);
    private static final ValueId ID = ValueId.parse("OP-23/value/P1.EMT.K4/memberStates/2023-Q2/ASP/-");

    private final GivenFacts facts = SamplePlan.facts().on(LATER).by(ANNA);
    private final PlanState plan = facts.state(SubjectId.plan(OP_23), PlanState.FOLDING);
    private final Scenario<PeriodAggregate> scenario = Scenario.of(PeriodAggregate.class, facts);

    @Test
    void needsNoneWhileNothingIsClosed() {
        assertThat(Periods.admit(ID, plan, facts)).isEmpty();
    }

    @Test
    void isRefusedWithoutOne() {
        facts.and(SubjectId.period(OP_23, ID.period()), CLOSED);
        assertRefused("period-closed");
    }

    @Test
    void isRefusedWhereTheYearIsClosed() {
        facts.and(SubjectId.period(OP_23, YEAR), CLOSED);
        assertRefused("period-closed");
    }

    @Test
    void namesTheExceptionThatLetsItIn() {
        facts.and(SubjectId.period(OP_23, YEAR), CLOSED, granted(null, null, null));
        assertThat(Periods.admit(ID, plan, facts)).contains(CODE);
    }

    @Test
    void isRefusedWhenTheExceptionIsOver() {
        facts.and(SubjectId.period(OP_23, YEAR), CLOSED, granted(null, null, null))
                .on(UNTIL.plusDays(1));
        assertRefused("period-closed");
    }

    @Test
    void isRefusedWhenTheExceptionWasEnded() {
        facts.and(SubjectId.period(OP_23, YEAR), CLOSED, granted(null, null, null), new LateEntryEnded(CODE, LATER));
        assertRefused("period-closed");
    }

    @Test
    void isRefusedWhereTheExceptionIsForAnotherKpiUnitOrPerson() {
        facts.and(
                SubjectId.period(OP_23, YEAR),
                CLOSED,
                granted(VARIOUS, null, null),
                granted(null, new Code("EUR"), null),
                granted(null, null, BORIS));
        assertRefused("period-closed");
    }

    @Test
    void isLetInForTheKpiUnitAndPersonThatAreNamed() {
        facts.and(SubjectId.period(OP_23, YEAR), CLOSED, granted(STATES, new Code("ASP"), ANNA));
        assertThat(Periods.admit(ID, plan, facts)).contains(CODE);
    }

    @Test
    void isNotUsedByWhoGrantedIt() {
        facts.and(ANNA, SubjectId.period(OP_23, YEAR), CLOSED, granted(null, null, null));
        assertRefused("own-exception");
    }

    @Test
    void isNotUsedByWhoGrantedItForSomebodyElse() {
        facts.and(ANNA, SubjectId.period(OP_23, YEAR), CLOSED, granted(null, null, null))
                .by(ANNA, BORIS);
        assertRefused("own-exception");
    }

    @Test
    void isNotUsedForWhoGrantedIt() {
        facts.and(ANNA, SubjectId.period(OP_23, YEAR), CLOSED, granted(null, null, null))
                .by(BORIS, ANNA);
        assertRefused("own-exception");
    }

    @Test
    void namesTheOneThatSomebodyElseGranted() {
        LateEntryGranted another = new LateEntryGranted(new Code("L-2"), null, null, null, UNTIL, LATER);
        facts.and(ANNA, SubjectId.period(OP_23, YEAR), CLOSED, granted(null, null, null))
                .and(BORIS, SubjectId.period(OP_23, YEAR), another);
        assertThat(Periods.admit(ID, plan, facts)).contains(another.code());
    }

    @Test
    void isGrantedForAClosedPeriodOnly() {
        scenario.refused(grant(BORIS, UNTIL), "period-not-closed");
        scenario.given(CLOSED).when(grant(BORIS, UNTIL)).expectEvents(granted(null, null, BORIS));
    }

    @Test
    void isNotGrantedToOneself() {
        scenario.given(CLOSED).refused(grant(ANNA, UNTIL), "own-work");
    }

    @Test
    void isNotGrantedForThePast() {
        scenario.given(CLOSED).refused(grant(BORIS, LATER.minusDays(1)), "past-date");
    }

    @Test
    void isGrantedUpToAYearBehindTheCycle() {
        LocalDate last = plan.lastDay().plusYears(1);
        scenario.given(CLOSED).when(grant(BORIS, last)).expectEvents(granted(BORIS, last));
        Scenario.of(PeriodAggregate.class, facts)
                .given(CLOSED)
                .refused(grant(BORIS, last.plusDays(1)), "late-entry-too-long");
    }

    @Test
    void isGrantedForAYearOnceTheCycleIsOver() {
        LocalDate today = plan.lastDay().plusYears(2);
        facts.on(today);
        scenario.given(CLOSED).when(grant(BORIS, today.plusYears(1))).expectEvents(granted(BORIS, today.plusYears(1)));
        Scenario.of(PeriodAggregate.class, facts)
                .given(CLOSED)
                .refused(grant(BORIS, today.plusYears(1).plusDays(1)), "late-entry-too-long");
    }

    @Test
    void isNotGrantedTwiceUnderOneCode() {
        scenario.given(CLOSED, granted(null, null, null), new LateEntryEnded(CODE, LATER))
                .refused(grant(BORIS, UNTIL), "late-entry-exists");
    }

    @Test
    void endsOnTheDayOfItsGrantAtTheEarliest() {
        EndLateEntry before = new EndLateEntry(OP_23, YEAR, CODE, LATER.minusDays(1));
        scenario.given(CLOSED, granted(null, null, null)).refused(before, "before-what-it-follows");
    }

    @Test
    void isGrantedOnTheDayOfTheCloseAtTheEarliest() {
        GrantLateEntry before = new GrantLateEntry(OP_23, YEAR, CODE, null, null, BORIS, UNTIL, LATER.minusDays(1));
        scenario.given(CLOSED).refused(before, "before-what-it-follows");
    }

    @Test
    void isEnded() {
        EndLateEntry end = new EndLateEntry(OP_23, YEAR, CODE, LATER);
        scenario.given(CLOSED, granted(null, null, null)).when(end).expectEvents(new LateEntryEnded(CODE, LATER));
        Scenario.of(PeriodAggregate.class, facts).given(CLOSED).refused(end, "unknown-late-entry");
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> Periods.admit(ID, plan, facts))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static LateEntryGranted granted(@Nullable Code kpi, @Nullable Code unit, @Nullable ActorId grantee) {
        return new LateEntryGranted(CODE, kpi, unit, grantee, UNTIL, LATER);
    }

    private static LateEntryGranted granted(ActorId grantee, LocalDate until) {
        return new LateEntryGranted(CODE, null, null, grantee, until, LATER);
    }

    private static GrantLateEntry grant(ActorId grantee, LocalDate until) {
        return new GrantLateEntry(OP_23, YEAR, CODE, null, null, grantee, until, LATER);
    }
}
