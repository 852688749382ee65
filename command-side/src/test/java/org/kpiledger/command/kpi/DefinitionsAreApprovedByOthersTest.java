package org.kpiledger.command.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.EMT;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.measure;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRetired;
import org.kpiledger.events.kpi.ValueType;

class DefinitionsAreApprovedByOthersTest {
    private static final Code KPI = new Code("P1.EMT.K1");
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");
    private static final KpiProposed PROPOSED =
            SamplePlan.proposed(EMT, measure("countries", "COUNTRY", ValueType.COUNT, Aggregation.DISTINCT));

    private final GivenFacts facts = SamplePlan.facts().by(BORIS);
    private final Scenario<KpiAggregate> scenario = Scenario.of(KpiAggregate.class, facts);

    @Test
    void approvesTheLatestVersionWhereNoneIsNamed() {
        Line meeting = new Line("TDAG-23");
        Line document = new Line("TDAG-23/7");
        scenario.givenBy(ANNA, PROPOSED)
                .when(new ApproveKpi(OP_23, KPI, null, meeting, document, DAY))
                .expectEvents(new KpiApproved(1, meeting, document, DAY));
    }

    @Test
    void refusesOwnWork() {
        scenario.givenBy(BORIS, PROPOSED).refused(approval(null), "own-work");
    }

    @Test
    void letsAnybodyApproveWhatWasLoaded() {
        facts.by(ActorId.SYSTEM);
        scenario.givenBy(ActorId.SYSTEM, PROPOSED).when(approval(1)).expectEvents(new KpiApproved(1, null, null, DAY));
    }

    @Test
    void refusesWhatIsRetired() {
        scenario.givenBy(ANNA, PROPOSED, new KpiRetired(new Line("TDAG-24/3"), DAY))
                .refused(approval(null), "kpi-retired");
    }

    @Test
    void refusesToApproveTwice() {
        scenario.givenBy(ANNA, PROPOSED, new KpiApproved(1, null, null, DAY))
                .refused(approval(null), "kpi-already-approved");
    }

    @Test
    void refusesAVersionThatIsNotThere() {
        scenario.givenBy(ANNA, PROPOSED).refused(approval(2), "unknown-version");
    }

    @Test
    void refusesAKpiThatIsNotThere() {
        scenario.refused(approval(null), "unknown-kpi");
    }

    @Test
    void isInForceOnceApproved() {
        GivenFacts proposed = GivenFacts.none().and(SubjectId.kpi(OP_23, KPI), PROPOSED);
        KpiState before = proposed.state(SubjectId.kpi(OP_23, KPI), KpiState.FOLDING);
        KpiState after = proposed.and(SubjectId.kpi(OP_23, KPI), new KpiApproved(1, null, null, DAY))
                .state(SubjectId.kpi(OP_23, KPI), KpiState.FOLDING);

        assertThat(before.current()).get().returns(false, Definition::approved);
        assertThat(after.current()).get().returns(true, Definition::approved);
        assertThat(after.theme()).contains(EMT);
        assertThat(after.current().orElseThrow().measure(new Code("countries"))).isPresent();
        assertThat(after.current().orElseThrow().measure(new Code("Countries"))).isEmpty();
    }

    private static ApproveKpi approval(@Nullable Integer version) {
        return new ApproveKpi(OP_23, KPI, version, null, null, DAY);
    }
}
