package org.kpiledger.command.plan;

import static org.kpiledger.command.plan.GivenPlan.DAY;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.plan.PlanFactKind;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.Severity;

class PlanIsAdoptedTest {
    private static final LocalizedText TEXT = LocalizedText.en("The share is printed 26.4% and 26.5%");
    private static final AdoptPlan ADOPT = new AdoptPlan(OP_23, new Line("TDAG-23/18"), DAY);

    private final Scenario<PlanAggregate> scenario = Scenario.of(PlanAggregate.class, GivenFacts.none());

    @Test
    void adoptsAPlan() {
        scenario.given(GivenPlan.withTree()).when(ADOPT).expectEvents(GivenPlan.adopted());
    }

    @Test
    void refusesToAdoptTwice() {
        scenario.given(GivenPlan.registered(), GivenPlan.adopted()).refused(ADOPT, "plan-adopted");
    }

    @Test
    void refusesToAdoptAPlanThatDoesNotExist() {
        scenario.refused(ADOPT, "unknown-plan");
    }

    @Test
    void refusesANewNodeAfterwards() {
        scenario.given(GivenPlan.registered(), GivenPlan.adopted()).refused(priority(P1), "plan-adopted");
    }

    @Test
    void refusesANewFactAfterwards() {
        scenario.given(GivenPlan.registered(), GivenPlan.adopted())
                .refused(
                        new RecordPlanFact(
                                OP_23,
                                new Code("GOV-1"),
                                PlanFactKind.GOVERNANCE,
                                null,
                                TEXT,
                                null,
                                List.of(),
                                null,
                                null,
                                DAY),
                        "plan-adopted");
    }

    @Test
    void stillNotesADiscrepancy() {
        scenario.given(GivenPlan.registered(), GivenPlan.adopted())
                .when(new NoteDiscrepancy(
                        OP_23,
                        new Code("D-01"),
                        null,
                        new Code("SHARE"),
                        Severity.HIGH,
                        TEXT,
                        null,
                        List.of(),
                        null,
                        DAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void changesNothingWhenWhatStandsIsAddedAgain() {
        scenario.given(GivenPlan.registered(), GivenPlan.priority(P1), GivenPlan.adopted())
                .when(priority(P1))
                .expectNoEvents();
    }

    private static AddPriority priority(Code code) {
        return new AddPriority(
                OP_23, code, PriorityKind.PRIORITY, LocalizedName.en("Priority " + code), null, null, DAY);
    }
}
