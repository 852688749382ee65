package org.kpiledger.command.plan;

import static org.kpiledger.command.plan.GivenPlan.DAY;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.plan.DiscrepancyNoted;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PlanFactRecorded;
import org.kpiledger.events.plan.Severity;

class PlanStatesFactsTest {
    private static final LocalizedText TEXT = LocalizedText.en("TDAG reviews the plan each year");
    private static final Code CODE = new Code("REP-TDAG");
    private static final Code SHARE = new Code("SHARE");

    private final Scenario<PlanAggregate> scenario = Scenario.of(PlanAggregate.class, GivenFacts.none());

    @Test
    void recordsWhatThePlanStates() {
        scenario.given(GivenPlan.registered()).when(fact(CODE, null)).expectEvents(recorded(CODE, null));
    }

    @Test
    void recordsWhatThePlanStatesOfANode() {
        scenario.given(GivenPlan.withTree()).when(fact(CODE, P1)).expectEvents(recorded(CODE, P1));
    }

    @Test
    void notesADiscrepancy() {
        scenario.given(GivenPlan.withTree()).when(discrepancy(CODE, P1)).expectEvents(noted(CODE, P1));
    }

    @Test
    void keepsTheCodesOfNodesFactsAndDiscrepanciesApart() {
        scenario.given(GivenPlan.registered(), GivenPlan.priority(CODE), recorded(CODE, null))
                .when(discrepancy(CODE, null))
                .expectEvents(noted(CODE, null));
    }

    @Test
    void changesNothingWhenJustThisWasRecorded() {
        scenario.given(GivenPlan.registered(), recorded(CODE, null))
                .when(fact(CODE, null))
                .expectNoEvents();
    }

    @Test
    void changesNothingWhenJustThisWasNoted() {
        scenario.given(GivenPlan.registered(), noted(CODE, null))
                .when(discrepancy(CODE, null))
                .expectNoEvents();
    }

    @Test
    void refusesAnotherFactOfTheSameCode() {
        scenario.given(GivenPlan.registered(), recorded(CODE, null))
                .refused(
                        new RecordPlanFact(
                                OP_23,
                                new Code("rep-tdag"),
                                PlanFactKind.REPORTING_RULE,
                                null,
                                TEXT,
                                null,
                                List.of(),
                                null,
                                null,
                                DAY),
                        "code-taken");
    }

    @Test
    void refusesAnotherDiscrepancyOfTheSameCode() {
        scenario.given(GivenPlan.registered(), GivenPlan.priority(P1), noted(CODE, null))
                .refused(discrepancy(CODE, P1), "code-taken");
    }

    @Test
    void refusesAFactAboutANodeThatIsNotInThePlan() {
        scenario.given(GivenPlan.registered()).refused(fact(CODE, P1), "unknown-node");
    }

    @Test
    void refusesADiscrepancyOnANodeThatIsNotInThePlan() {
        scenario.given(GivenPlan.registered()).refused(discrepancy(CODE, P1), "unknown-node");
    }

    @Test
    void refusesAFactOfAnUnknownPlan() {
        scenario.refused(fact(CODE, null), "unknown-plan");
    }

    private static RecordPlanFact fact(Code code, @Nullable Code node) {
        return new RecordPlanFact(OP_23, code, PlanFactKind.GOVERNANCE, node, TEXT, null, List.of(), null, null, DAY);
    }

    private static PlanFactRecorded recorded(Code code, @Nullable Code node) {
        return new PlanFactRecorded(code, PlanFactKind.GOVERNANCE, node, TEXT, null, List.of(), null, null, DAY);
    }

    private static NoteDiscrepancy discrepancy(Code code, @Nullable Code node) {
        return new NoteDiscrepancy(OP_23, code, node, SHARE, Severity.HIGH, TEXT, null, List.of(), null, DAY);
    }

    private static DiscrepancyNoted noted(Code code, @Nullable Code node) {
        return new DiscrepancyNoted(code, node, SHARE, Severity.HIGH, TEXT, null, List.of(), null, DAY);
    }
}
