package org.kpiledger.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;

/** Somebody acts in another's role: up to a day, within what that person holds, and no further. */
class RolesAreDelegatedTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2023, 1, 31);
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");
    private static final RoleGranted APPROVER = new RoleGranted(Role.APPROVER, null, DAY);
    private static final RoleDelegated DELEGATED = new RoleDelegated(ANNA, Role.APPROVER, null, DAY, UNTIL, 0);
    private static final Intent APPROVE = CommandSamples.named("ApproveKpiValue");

    private final GivenFacts facts = GivenFacts.none().on(DAY).by(ANNA);
    private final Scenario<AccessAggregate> scenario = Scenario.of(AccessAggregate.class, facts);

    @Test
    void handsOverARoleThatIsHeld() {
        facts.and(SubjectId.access(ANNA), APPROVER);
        scenario.when(delegate(BORIS, Role.APPROVER, null, UNTIL)).expectEvents(DELEGATED);
    }

    @Test
    void changesNothingTheSecondTime() {
        facts.and(SubjectId.access(ANNA), APPROVER);
        scenario.given(DELEGATED)
                .when(delegate(BORIS, Role.APPROVER, null, UNTIL))
                .expectNoEvents();
    }

    @Test
    void isGivenAnewOnTheGrantThatTookThePlaceOfTheOneBefore() {
        facts.and(SubjectId.access(ANNA), APPROVER, new RoleRevoked(Role.APPROVER, null, DAY), APPROVER);
        scenario.given(DELEGATED)
                .when(delegate(BORIS, Role.APPROVER, null, UNTIL))
                .expectEvents(new RoleDelegated(ANNA, Role.APPROVER, null, DAY, UNTIL, 2));
    }

    @Test
    void isForAYearAtMostOrUpToTheEndOfThePlansCycle() {
        Scope plan = new Scope(new Code("OP-23"), null, null);
        facts.and(SubjectId.access(ANNA), APPROVER);
        scenario.refused(delegate(BORIS, Role.APPROVER, null, DAY.plusYears(1).plusDays(1)), "delegation-too-long");
        Scenario.of(AccessAggregate.class, facts).refused(delegate(BORIS, Role.APPROVER, plan, UNTIL), "unknown-plan");

        GivenFacts planned = SamplePlan.facts().on(DAY).by(ANNA).and(SubjectId.access(ANNA), APPROVER);
        LocalDate end = LocalDate.of(2026, 12, 31);
        Scenario.of(AccessAggregate.class, planned)
                .when(delegate(BORIS, Role.APPROVER, plan, end))
                .expectEvents(new RoleDelegated(ANNA, Role.APPROVER, plan, DAY, end, 0));
        Scenario.of(AccessAggregate.class, planned)
                .refused(delegate(BORIS, Role.APPROVER, plan, end.plusDays(1)), "delegation-too-long");
    }

    @Test
    void doesNotReviveWithANewGrant() {
        facts.and(SubjectId.access(ANNA), APPROVER, new RoleRevoked(Role.APPROVER, null, DAY), APPROVER)
                .and(SubjectId.access(BORIS), DELEGATED);
        assertForbidden("forbidden");
    }

    @Test
    void refusesWhatIsNotHeldOrWasDelegatedItself() {
        scenario.refused(delegate(BORIS, Role.APPROVER, null, UNTIL), "forbidden");
        facts.and(SubjectId.access(ANNA), new RoleDelegated(BORIS, Role.APPROVER, null, DAY, UNTIL, null));
        scenario.refused(delegate(BORIS, Role.APPROVER, null, UNTIL), "forbidden");
    }

    @Test
    void saysWhichRoleIsNotHeldWhateverOtherOnesAre() {
        facts.and(SubjectId.access(ANNA), new RoleGranted(Role.PLANNER, null, DAY));
        assertThatThrownBy(() -> Authority.authorize(delegate(BORIS, Role.APPROVER, null, UNTIL), ANNA, facts))
                .hasMessageStartingWith("You do not hold the role APPROVER yourself");
        assertThatThrownBy(() -> Authority.authorize(delegate(BORIS, Role.ADMIN, null, UNTIL), ANNA, facts))
                .hasMessage("The role ADMIN is not delegated. Have an administrator grant it.");
    }

    @Test
    void refusesMoreThanTheScopeHeld() {
        facts.and(
                SubjectId.access(ANNA), new RoleGranted(Role.APPROVER, new Scope(new Code("OP-23"), null, null), DAY));
        scenario.refused(delegate(BORIS, Role.APPROVER, new Scope(new Code("OP-24"), null, null), UNTIL), "forbidden");
    }

    @Test
    void refusesOneselfAPastDayAndRolesThatAreKept() {
        facts.and(SubjectId.access(ANNA), APPROVER, new RoleGranted(Role.ADMIN, null, DAY));
        scenario.refused(delegate(ANNA, Role.APPROVER, null, UNTIL), "same-person");
        Scenario.of(AccessAggregate.class, facts)
                .refused(delegate(BORIS, Role.APPROVER, null, DAY.minusDays(1)), "past-date");
        Scenario.of(AccessAggregate.class, facts)
                .refused(delegate(BORIS, Role.ADMIN, null, UNTIL), "role-not-delegable");
    }

    @Test
    void letsTheDelegateActForTheDelegatorUpToTheDay() {
        facts.and(SubjectId.access(ANNA), APPROVER).and(SubjectId.access(BORIS), DELEGATED);
        assertThat(Authority.authorize(APPROVE, BORIS, facts)).isEqualTo(new Allowed("APPROVER", ANNA));
        facts.on(UNTIL);
        assertThat(Authority.authorize(APPROVE, BORIS, facts)).isEqualTo(new Allowed("APPROVER", ANNA));
        facts.on(UNTIL.plusDays(1));
        assertForbidden("delegation-ended");
    }

    @Test
    void endsWithTheRoleOfTheDelegator() {
        facts.and(SubjectId.access(ANNA), APPROVER, new RoleRevoked(Role.APPROVER, null, DAY))
                .and(SubjectId.access(BORIS), DELEGATED);
        assertForbidden("forbidden");
    }

    @Test
    void prefersARoleThatTheActorHolds() {
        facts.and(SubjectId.access(ANNA), APPROVER).and(SubjectId.access(BORIS), APPROVER, DELEGATED);
        assertThat(Authority.authorize(APPROVE, BORIS, facts)).isEqualTo(Allowed.as("APPROVER"));
    }

    @Test
    void isEndedByEitherOfTheTwoOrAnAdministrator() {
        EndDelegation end = new EndDelegation(BORIS, ANNA, Role.APPROVER, null, DAY);
        DelegationEnded ended = new DelegationEnded(ANNA, Role.APPROVER, null, DAY);
        scenario.given(DELEGATED).when(end).expectEvents(ended);
        facts.by(new ActorId("p-chen"));
        Scenario.of(AccessAggregate.class, facts).given(DELEGATED).refused(end, "forbidden");
        facts.and(SubjectId.access(new ActorId("p-chen")), new RoleGranted(Role.ADMIN, null, DAY));
        Scenario.of(AccessAggregate.class, facts).given(DELEGATED).when(end).expectEvents(ended);
        Scenario.of(AccessAggregate.class, facts).given(DELEGATED, ended).refused(end, "role-not-delegated");
    }

    private void assertForbidden(String code) {
        assertThatThrownBy(() -> Authority.authorize(APPROVE, BORIS, facts))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    private static DelegateRole delegate(ActorId to, Role role, @Nullable Scope scope, LocalDate until) {
        return new DelegateRole(to, role, scope, until, DAY);
    }
}
