package org.kpiledger.command.risk;

import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.risk.Given.ANNA;
import static org.kpiledger.command.risk.Given.ASSIGNED;
import static org.kpiledger.command.risk.Given.BORIS;
import static org.kpiledger.command.risk.Given.FIN;
import static org.kpiledger.command.risk.Given.LATER;
import static org.kpiledger.command.risk.Given.RAISED;
import static org.kpiledger.command.risk.Given.WHY;

import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.risk.RiskOwnerAssigned;
import org.kpiledger.events.risk.RiskOwnershipAccepted;
import org.kpiledger.events.risk.RiskOwnershipDeclined;

class RisksAreOwnedTest {
    private static final AcceptRiskOwnership ACCEPT = new AcceptRiskOwnership(OP_23, FIN, LATER);
    private static final DeclineRiskOwnership DECLINE = new DeclineRiskOwnership(OP_23, FIN, WHY, LATER);
    private static final RiskOwnershipAccepted ACCEPTED = new RiskOwnershipAccepted(ANNA, LATER);
    private static final RiskOwnershipDeclined DECLINED = new RiskOwnershipDeclined(ANNA, WHY, LATER);

    private final GivenFacts facts = SamplePlan.facts();
    private final Scenario<RiskAggregate> scenario = Scenario.of(RiskAggregate.class, facts);

    @Test
    void theOwnerTakesTheRiskOn() {
        facts.by(ANNA);
        scenario.given(RAISED, ASSIGNED).when(ACCEPT).expectEvents(ACCEPTED);
    }

    @Test
    void theOwnerTakesTheRiskOnOnlyOnce() {
        facts.by(ANNA);
        scenario.given(RAISED, ASSIGNED, ACCEPTED).when(ACCEPT).expectNoEvents();
    }

    @Test
    void theOwnerDeclinesWithTheReason() {
        facts.by(ANNA);
        scenario.given(RAISED, ASSIGNED).when(DECLINE).expectEvents(DECLINED);
    }

    @Test
    void theOwnerLaysTheRiskDownThatWasTakenOn() {
        facts.by(ANNA);
        scenario.given(RAISED, ASSIGNED, ACCEPTED).when(DECLINE).expectEvents(DECLINED);
    }

    @Test
    void nobodyElseTakesItOnOrDeclinesIt() {
        facts.by(BORIS);
        scenario.given(RAISED, ASSIGNED).refused(ACCEPT, "not-the-risk-owner");
    }

    @Test
    void theInstallationIsNoOwner() {
        facts.by(ActorId.SYSTEM);
        scenario.given(RAISED, ASSIGNED).refused(DECLINE, "not-the-risk-owner");
    }

    @Test
    void aRiskWithoutOwnerIsNotTakenOn() {
        facts.by(ANNA);
        scenario.given(RAISED).refused(ACCEPT, "no-risk-owner");
    }

    @Test
    void afterADeclineThereIsNoOwner() {
        facts.by(ANNA);
        scenario.given(RAISED, ASSIGNED, DECLINED).refused(DECLINE, "no-risk-owner");
    }

    @Test
    void thePersonWhoDeclinedIsNamedAgain() {
        scenario.given(RAISED, ASSIGNED, DECLINED)
                .when(new AssignRiskOwner(OP_23, FIN, ANNA, LATER))
                .expectEvents(new RiskOwnerAssigned(ANNA, LATER));
    }

    @Test
    void nobodyTakesTheRiskOnBeforeBeingNamed() {
        facts.by(ANNA);
        scenario.given(RAISED, ASSIGNED)
                .refused(new AcceptRiskOwnership(OP_23, FIN, DAY.minusDays(1)), "before-assignment");
    }
}
