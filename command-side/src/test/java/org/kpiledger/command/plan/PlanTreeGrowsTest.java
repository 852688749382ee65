package org.kpiledger.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.plan.GivenPlan.DAY;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_O1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_TA;
import static org.kpiledger.command.plan.GivenPlan.P1_NDI;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.plan.OutcomeAdded;
import org.kpiledger.events.plan.OutputAdded;
import org.kpiledger.events.plan.PriorityKind;

class PlanTreeGrowsTest {
    private static final LocalizedText TEXT = LocalizedText.en("Countries are connected");
    private static final LocalizedName NAME = LocalizedName.en("Workshops");
    private static final Code CAPACITY = new Code("CAPACITY_DEVELOPMENT");

    private final GivenFacts facts = GivenFacts.none();
    private final Scenario<PlanAggregate> scenario = Scenario.of(PlanAggregate.class, facts);

    @Test
    void addsAPriority() {
        scenario.given(GivenPlan.registered()).when(priority(P1)).expectEvents(GivenPlan.priority(P1));
    }

    @Test
    void addsAThemeUnderItsPriority() {
        scenario.given(GivenPlan.registered(), GivenPlan.priority(P1))
                .when(theme(P1_EMT, P1))
                .expectEvents(GivenPlan.theme(P1_EMT, P1));
    }

    @Test
    void addsAnOutcomeThatPointsToOneNotYetThere() {
        Code later = new Code("P3.CD.O2");
        scenario.given(GivenPlan.withTree())
                .when(new AddOutcome(OP_23, new Code("P1.NDI.O1"), P1_NDI, TEXT, List.of(later), List.of(), null, DAY))
                .expectEvents(
                        new OutcomeAdded(new Code("P1.NDI.O1"), P1_NDI, TEXT, List.of(later), List.of(), null, DAY));
    }

    @Test
    void addsALineOfOutputs() {
        scenario.given(GivenPlan.withTree())
                .when(new AddOutput(OP_23, new Code("P1.NDI.CD"), P1_NDI, CAPACITY, NAME, null, DAY))
                .expectEvents(new OutputAdded(new Code("P1.NDI.CD"), P1_NDI, CAPACITY, NAME, null, DAY));
    }

    @Test
    void changesNothingWhenJustThisStands() {
        scenario.given(GivenPlan.withTree()).when(theme(P1_EMT, P1)).expectNoEvents();
    }

    @Test
    void refusesEverythingInAPlanThatDoesNotExist() {
        scenario.refused(priority(P1), "unknown-plan");
    }

    @Test
    void refusesACodeThatStandsForSomethingElse() {
        scenario.given(GivenPlan.withTree()).refused(theme(P1_EMT_O1, P1), "code-taken");
    }

    @Test
    void refusesACodeThatDiffersByCaseOnly() {
        scenario.given(GivenPlan.withTree()).refused(priority(new Code("p1")), "code-taken");
    }

    @Test
    void refusesAParentThatIsNotInThePlan() {
        scenario.given(GivenPlan.registered()).refused(theme(P1_EMT, P1), "unknown-node");
    }

    @Test
    void refusesAParentNamedInAnotherCase() {
        scenario.given(GivenPlan.withTree()).refused(theme(new Code("P1.X"), new Code("p1")), "unknown-node");
    }

    @Test
    void refusesAThemeUnderATheme() {
        scenario.given(GivenPlan.withTree()).refused(theme(new Code("P1.EMT.X"), P1_EMT), "wrong-node");
    }

    @Test
    void refusesAnOutcomeUnderAPriority() {
        scenario.given(GivenPlan.withTree())
                .refused(
                        new AddOutcome(OP_23, new Code("P1.O1"), P1, TEXT, List.of(), List.of(), null, DAY),
                        "wrong-node");
    }

    @Test
    void refusesALineOfOutputsUnderAnOutcome() {
        scenario.given(GivenPlan.withTree())
                .refused(new AddOutput(OP_23, new Code("P1.X"), P1_EMT_O1, CAPACITY, NAME, null, DAY), "wrong-node");
    }

    @Test
    void knowsThePriorityOfEveryNode() {
        PlanState plan = facts.and(GivenPlan.SUBJECT, GivenPlan.withTree()).state(GivenPlan.SUBJECT, PlanState.FOLDING);
        assertThat(List.of(P1, P1_EMT, P1_EMT_O1, P1_EMT_TA))
                .allSatisfy(node -> assertThat(plan.priorityOf(node)).contains(P1));
        assertThat(plan.priorityOf(new Code("P9"))).isEmpty();
        assertThat(plan.children(P1)).extracting(PlanNode::code).containsExactly(P1_EMT, P1_NDI);
    }

    private static AddPriority priority(Code code) {
        return new AddPriority(
                OP_23, code, PriorityKind.PRIORITY, LocalizedName.en("Priority " + code), null, null, DAY);
    }

    private static AddTheme theme(Code code, Code priority) {
        return new AddTheme(OP_23, code, priority, LocalizedName.en("Theme " + code), false, null, DAY);
    }
}
