package org.kpiledger.command.plan;

import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_O1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_TA;
import static org.kpiledger.command.plan.GivenPlan.P1_NDI;
import static org.kpiledger.command.plan.GivenPlan.P3;
import static org.kpiledger.command.plan.GivenPlan.P3_CD;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Prose;
import org.kpiledger.events.plan.PlanAmended;
import org.kpiledger.events.plan.PlanClosed;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.PlanNodeRenamed;
import org.kpiledger.events.plan.PlanNodeRetired;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;

class PlanIsAmendedTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Code AMD = new Code("AMD-1");
    private static final LocalizedText SUMMARY = LocalizedText.en("Two themes become one");
    private static final AmendPlan AMEND = new AmendPlan(OP_23, AMD, new Line("TDAG-25/4"), SUMMARY, DAY);
    private static final PlanAmended AMENDED = new PlanAmended(AMD, new Line("TDAG-25/4"), SUMMARY, DAY);
    private static final LocalizedName NAME = LocalizedName.en("Access for all");
    private static final PlanClosed CLOSED = new PlanClosed(new Line("TDAG-26/3"), DAY);

    private final Scenario<PlanAggregate> scenario =
            Scenario.of(PlanAggregate.class, GivenFacts.none()).given(GivenPlan.withTree());

    private Scenario<PlanAggregate> adopted() {
        return scenario.given(GivenPlan.adopted());
    }

    private Scenario<PlanAggregate> amended() {
        return adopted().given(AMENDED);
    }

    @Test
    void amendsAnAdoptedPlan() {
        adopted().when(AMEND).expectEvents(AMENDED);
    }

    @Test
    void changesNothingWhenTheSameAmendmentComesAgain() {
        amended().when(AMEND).expectNoEvents();
    }

    @Test
    void refusesAnotherAmendmentOfTheSameCode() {
        amended()
                .refused(
                        new AmendPlan(OP_23, new Code("amd-1"), new Line("TDAG-25/4"), SUMMARY, DAY),
                        "amendment-exists");
    }

    @Test
    void refusesToAmendAPlanThatIsNotAdopted() {
        scenario.refused(AMEND, "plan-not-adopted");
    }

    @Test
    void refusesAChangeThatNamesNoAmendmentOrAnUnknownOne() {
        Scenario<PlanAggregate> amended = amended();
        amended.refused(priority(null), "plan-adopted");
        amended.refused(priority(new Code("AMD-2")), "unknown-amendment");
        amended.refused(priority(new Code("amd-1")), "unknown-amendment");
        amended.refused(rename(P1, null), "plan-adopted");
        amended.refused(retire(P1_NDI, null), "plan-adopted");
    }

    @Test
    void refusesAnAmendmentBeforeTheAdoption() {
        scenario.refused(priority(AMD), "unknown-amendment");
    }

    @Test
    void addsANodeByAnAmendment() {
        amended()
                .when(priority(AMD))
                .expectEvents(new PriorityAdded(new Code("P6"), PriorityKind.PRIORITY, NAME, null, null, AMD, DAY));
    }

    @Test
    void recordsAFactByAnAmendment() {
        amended()
                .when(new RecordPlanFact(
                        OP_23,
                        new Code("GOV-9"),
                        PlanFactKind.GOVERNANCE,
                        null,
                        SUMMARY,
                        null,
                        List.of(),
                        null,
                        null,
                        AMD,
                        DAY))
                .expectEvents(new PlanFactRecorded(
                        new Code("GOV-9"),
                        PlanFactKind.GOVERNANCE,
                        null,
                        SUMMARY,
                        null,
                        List.of(),
                        null,
                        null,
                        AMD,
                        DAY));
    }

    @Test
    void renamesANodeFreelyBeforeTheAdoptionAndByAnAmendmentAfter() {
        scenario.when(rename(P1, null)).expectEvents(new PlanNodeRenamed(P1, NAME, null, DAY));
        amended().when(rename(P1_EMT_O1, AMD)).expectEvents(new PlanNodeRenamed(P1_EMT_O1, NAME, AMD, DAY));
    }

    @Test
    void changesNothingWhenANodeHasTheNameAlready() {
        scenario.given(new PlanNodeRenamed(P1, NAME, null, DAY))
                .when(rename(P1, null))
                .expectNoEvents();
    }

    @Test
    void refusesToRenameWhatIsNotThereOrRetired() {
        scenario.refused(rename(new Code("P9"), null), "unknown-node");
        scenario.given(retired(P1_NDI)).refused(rename(P1_NDI, null), "node-retired");
    }

    @Test
    void retiresANodeUnderWhichNothingIsInForce() {
        scenario.when(retire(P1_NDI, null)).expectEvents(retired(P1_NDI));
        scenario.given(retired(P3_CD)).when(retire(P3, null)).expectEvents(retired(P3));
    }

    @Test
    void refusesToRetireANodeWithChildrenInForce() {
        scenario.refused(retire(P1_EMT, null), "node-has-children");
        scenario.given(retired(P1_EMT_TA)).refused(retire(P1_EMT, null), "node-has-children");
    }

    @Test
    void refusesToRetireANodeBeforeItsChildrenAre() {
        scenario.given(new PlanNodeRetired(P3_CD, new Prose("merged"), null, DAY.plusDays(1)))
                .refused(retire(P3, null), "node-has-children");
    }

    @Test
    void refusesToRetireTwice() {
        scenario.given(retired(P1_NDI)).refused(retire(P1_NDI, null), "node-retired");
    }

    @Test
    void refusesANodeUnderARetiredOneFromThatDayOn() {
        Scenario<PlanAggregate> retired = scenario.given(retired(P3_CD), retired(P3));
        retired.refused(theme(DAY), "node-retired");
        retired.when(theme(DAY.minusDays(1)))
                .expectEvents(new ThemeAdded(new Code("P3.X"), P3, NAME, false, null, DAY.minusDays(1)));
    }

    @Test
    void closesAnAdoptedPlanOnce() {
        ClosePlan close = new ClosePlan(OP_23, new Line("TDAG-26/3"), DAY);
        scenario.refused(close, "plan-not-adopted");
        adopted().when(close).expectEvents(CLOSED);
        scenario.given(CLOSED).refused(close, "plan-closed");
    }

    @Test
    void nothingNewComesToAClosedPlan() {
        Scenario<PlanAggregate> closed = amended().given(CLOSED);
        closed.refused(priority(AMD), "plan-closed");
        closed.refused(rename(P1, AMD), "plan-closed");
        closed.refused(retire(P1_NDI, AMD), "plan-closed");
        closed.refused(new AmendPlan(OP_23, new Code("AMD-2"), new Line("TDAG-27/1"), SUMMARY, DAY), "plan-closed");
        closed.refused(new LinkSdgTarget(OP_23, P1, new Code("9.c"), DAY), "plan-closed");
    }

    private static AddPriority priority(@Nullable Code amendment) {
        return new AddPriority(OP_23, new Code("P6"), PriorityKind.PRIORITY, NAME, null, null, amendment, DAY);
    }

    private static AddTheme theme(LocalDate day) {
        return new AddTheme(OP_23, new Code("P3.X"), P3, NAME, false, null, day);
    }

    private static RenamePlanNode rename(Code node, @Nullable Code amendment) {
        return new RenamePlanNode(OP_23, node, NAME, amendment, DAY);
    }

    private static RetirePlanNode retire(Code node, @Nullable Code amendment) {
        return new RetirePlanNode(OP_23, node, new Prose("merged"), amendment, DAY);
    }

    private static PlanNodeRetired retired(Code node) {
        return new PlanNodeRetired(node, new Prose("merged"), null, DAY);
    }
}
