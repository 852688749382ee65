package org.kpiledger.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpiledger.command.plan.GivenPlan.DAY;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Prose;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.PlanNodeRetired;
import org.kpiledger.events.plan.SdgTargetLinked;
import org.kpiledger.events.plan.ThematicPriorityLinked;

class PlanIsLinkedTest {
    private static final Code TP3 = new Code("TP3");
    private static final LinkThematicPriority TO_TP3 = new LinkThematicPriority(OP_23, P1, TP3, null, DAY);

    private final Scenario<PlanAggregate> scenario =
            Scenario.of(PlanAggregate.class, SamplePlan.facts()).given(GivenPlan.withTree());

    @Test
    void linksANodeToAThematicPriorityThatThePlanStates() {
        scenario.given(stated("TP3")).when(TO_TP3).expectEvents(new ThematicPriorityLinked(P1, TP3, null, DAY));
    }

    @Test
    void linksItFreelyWhereThePlanStatesNone() {
        scenario.when(TO_TP3).expectEvents(new ThematicPriorityLinked(P1, TP3, null, DAY));
    }

    @Test
    void refusesAThematicPriorityThatThePlanDoesNotState() {
        scenario.given(stated("TP1")).refused(TO_TP3, "unknown-thematic-priority");
    }

    @Test
    void changesNothingWhenItIsLinkedAlready() {
        scenario.given(new ThematicPriorityLinked(P1, TP3, null, DAY))
                .when(TO_TP3)
                .expectNoEvents();
    }

    @Test
    void refusesANodeThatIsNotThereOrRetiredAndAnUnknownAmendment() {
        scenario.refused(new LinkThematicPriority(OP_23, new Code("P9"), TP3, null, DAY), "unknown-node");
        scenario.refused(new LinkThematicPriority(OP_23, P1, TP3, new Code("AMD-1"), DAY), "unknown-amendment");
        scenario.given(new PlanNodeRetired(P1, new Prose("merged"), null, DAY)).refused(TO_TP3, "node-retired");
    }

    @Test
    void linksANodeAndAKpiToATarget() {
        scenario.when(sdg(P1, "9.c")).expectEvents(new SdgTargetLinked(P1, new Code("9.c"), DAY));
        scenario.when(sdg(SamplePlan.STATES, "17.18"))
                .expectEvents(new SdgTargetLinked(SamplePlan.STATES, new Code("17.18"), DAY));
    }

    @Test
    void linksWithoutAnAmendmentAfterTheAdoption() {
        scenario.given(GivenPlan.adopted())
                .when(sdg(P1, "9.c"))
                .expectEvents(new SdgTargetLinked(P1, new Code("9.c"), DAY));
    }

    @Test
    void refusesATargetOfWhatIsNeitherNodeNorKpi() {
        scenario.refused(sdg(new Code("P1.EMT.K"), "9.c"), "unknown-node");
    }

    @Test
    void changesNothingWhenTheTargetIsLinkedAlready() {
        scenario.given(new SdgTargetLinked(P1, new Code("9.c"), DAY))
                .when(sdg(P1, "9.c"))
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "9.", "0.1", "18.1", "9.e", "9.0", "9.20", "9.c.1", "9-c"})
    void refusesWhatHasNotTheFormOfATarget(String target) {
        assertThatThrownBy(() -> sdg(P1, target))
                .isInstanceOfSatisfying(
                        FieldProblem.class, bad -> assertThat(bad.field()).isEqualTo("target"));
    }

    private static LinkSdgTarget sdg(Code node, String target) {
        return new LinkSdgTarget(OP_23, node, new Code(target), DAY);
    }

    private static PlanFactRecorded stated(String code) {
        return new PlanFactRecorded(
                new Code(code),
                PlanFactKind.THEMATIC_PRIORITY,
                null,
                LocalizedText.en("Inclusive infrastructure"),
                null,
                List.of(),
                null,
                null,
                DAY);
    }
}
