package org.kpiledger.command.risk;

import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.risk.Given.ANNA;
import static org.kpiledger.command.risk.Given.BORIS;
import static org.kpiledger.command.risk.Given.FIN;
import static org.kpiledger.command.risk.Given.LATER;
import static org.kpiledger.command.risk.Given.RAISED;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.risk.MitigationAdded;
import org.kpiledger.events.risk.MitigationCompleted;
import org.kpiledger.events.risk.MitigationRevised;

class MitigationsAreRevisedTest {
    private static final Code M1 = new Code("R-FIN.M1");
    private static final PartialDate JUNE = new PartialDate("2023-06");
    private static final PartialDate AUTUMN = new PartialDate("2023-09-30");
    private static final MitigationAdded ADDED =
            new MitigationAdded(M1, LocalizedText.en("Prepare budget forecasts"), ANNA, JUNE, null, DAY);

    private final Scenario<RiskAggregate> scenario = Scenario.of(RiskAggregate.class, SamplePlan.facts());

    @Test
    void anotherOneDoesItByAnotherDay() {
        scenario.given(RAISED, ADDED)
                .when(revise(M1, BORIS, AUTUMN))
                .expectEvents(new MitigationRevised(M1, BORIS, AUTUMN, LATER));
    }

    @Test
    void whatIsNotGivenStays() {
        scenario.given(RAISED, ADDED)
                .when(revise(M1, null, AUTUMN))
                .expectEvents(new MitigationRevised(M1, ANNA, AUTUMN, LATER));
    }

    @Test
    void theSameOwnerAndDayAreNoRevision() {
        scenario.given(RAISED, ADDED, new MitigationRevised(M1, BORIS, AUTUMN, LATER))
                .when(revise(M1, BORIS, AUTUMN))
                .expectNoEvents();
    }

    @Test
    void refusesToReviseWhatIsCompleted() {
        scenario.given(RAISED, ADDED, new MitigationCompleted(M1, LATER))
                .refused(revise(M1, BORIS, null), "mitigation-completed");
    }

    @Test
    void refusesToReviseWhatIsNotThere() {
        scenario.given(RAISED, ADDED).refused(revise(new Code("R-FIN.M9"), BORIS, null), "unknown-mitigation");
    }

    private static ReviseMitigation revise(Code mitigation, @Nullable ActorId owner, @Nullable PartialDate dueOn) {
        return new ReviseMitigation(OP_23, FIN, mitigation, owner, dueOn, LATER);
    }
}
