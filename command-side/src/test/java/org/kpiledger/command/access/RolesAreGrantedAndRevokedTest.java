package org.kpiledger.command.access;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.command.plan.GivenPlan;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.access.RoleRevoked;
import org.kpiledger.events.access.Scope;

class RolesAreGrantedAndRevokedTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");

    private final GivenFacts facts = GivenFacts.none();
    private final Scenario<AccessAggregate> scenario = Scenario.of(AccessAggregate.class, facts);

    @Test
    void grantsARoleToAnActorWithoutAny() {
        scenario.when(new GrantRole(ANNA, Role.PLANNER, null, DAY))
                .expectEvents(new RoleGranted(Role.PLANNER, null, DAY));
    }

    @Test
    void grantsNothingTwice() {
        scenario.given(new RoleGranted(Role.PLANNER, null, DAY))
                .when(new GrantRole(ANNA, Role.PLANNER, null, DAY.plusDays(1)))
                .expectNoEvents();
    }

    @Test
    void revokesARoleThatIsHeld() {
        scenario.given(new RoleGranted(Role.PLANNER, null, DAY))
                .when(new RevokeRole(ANNA, Role.PLANNER, null, DAY))
                .expectEvents(new RoleRevoked(Role.PLANNER, null, DAY));
    }

    @Test
    void refusesToRevokeARoleThatIsNotHeld() {
        scenario.refused(new RevokeRole(ANNA, Role.PLANNER, null, DAY), "role-not-held");
    }

    @Test
    void refusesToRevokeTheLastAdministrator() {
        facts.and(SubjectId.access(ANNA), new RoleGranted(Role.ADMIN, null, DAY));
        scenario.given(new RoleGranted(Role.ADMIN, null, DAY))
                .refused(new RevokeRole(ANNA, Role.ADMIN, null, DAY), "last-administrator");
    }

    @Test
    void revokesAnAdministratorWhileAnotherRemains() {
        facts.and(SubjectId.access(BORIS), new RoleGranted(Role.ADMIN, null, DAY));
        scenario.given(new RoleGranted(Role.ADMIN, null, DAY))
                .when(new RevokeRole(ANNA, Role.ADMIN, null, DAY))
                .expectEvents(new RoleRevoked(Role.ADMIN, null, DAY));
    }

    @Test
    void grantsAndRevokesNothingForALaterDay() {
        facts.on(DAY);
        scenario.refused(new GrantRole(ANNA, Role.PLANNER, null, DAY.plusDays(1)), "future-date");
        scenario.given(new RoleGranted(Role.PLANNER, null, DAY))
                .refused(new RevokeRole(ANNA, Role.PLANNER, null, DAY.plusDays(1)), "future-date");
    }

    @Test
    void grantsARoleForAPriorityThatThePlanHas() {
        facts.and(GivenPlan.SUBJECT, GivenPlan.withTree());
        Scope p1 = new Scope(GivenPlan.OP_23, GivenPlan.P1, null);
        scenario.when(new GrantRole(ANNA, Role.PLANNER, p1, DAY)).expectEvents(new RoleGranted(Role.PLANNER, p1, DAY));
    }

    @Test
    void refusesAScopeThatThePlanHasNot() {
        facts.and(GivenPlan.SUBJECT, GivenPlan.withTree());
        scenario.refused(
                new GrantRole(ANNA, Role.PLANNER, new Scope(GivenPlan.OP_23, new Code("P9"), null), DAY),
                "unknown-node");
        scenario.refused(
                new GrantRole(ANNA, Role.PLANNER, new Scope(GivenPlan.OP_23, GivenPlan.P1_EMT, null), DAY),
                "wrong-node");
    }

    @Test
    void grantsARoleForAPlanThatIsToCome() {
        Scope later = new Scope(new Code("OP-27"), new Code("P1"), null);
        scenario.refused(new GrantRole(ANNA, Role.APPROVER, later, DAY), "unknown-plan");
        scenario.when(new GrantRole(ANNA, Role.PLANNER, later, DAY))
                .expectEvents(new RoleGranted(Role.PLANNER, later, DAY));
    }
}
