package org.kpiledger.command.kpi;

import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.EMT;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.STATES;
import static org.kpiledger.command.SamplePlan.measure;
import static org.kpiledger.command.SamplePlan.proposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiLinked;
import org.kpiledger.events.kpi.KpiOwnerAssigned;
import org.kpiledger.events.kpi.KpiOwnerReleased;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRefined;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.kpi.KpiRetired;
import org.kpiledger.events.kpi.KpiReturned;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.Relation;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;

/** An approved definition is never edited: it is refined, in a version that applies when it is approved. */
class DefinitionsAreRefinedTest {
    private static final Code KPI = new Code("P1.EMT.K1");
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");
    private static final Measure COUNTRIES = measure("countries", "COUNTRY", ValueType.COUNT, Aggregation.DISTINCT);
    private static final KpiProposed PROPOSED = proposed(EMT, COUNTRIES);
    private static final KpiApproved APPROVED = new KpiApproved(1, null, null, DAY);
    private static final Line MEETING = new Line("TDAG-24");
    private static final Line DOCUMENT = new Line("TDAG-24/9");
    private static final LocalDate NEXT = LocalDate.of(2024, 1, 1);
    private static final KpiRefined REFINED =
            new KpiRefined(2, PROPOSED.sheet(), Comparability.BREAK, MEETING, DOCUMENT, NEXT);

    private static final KpiValueRecorded RECORDED = new KpiValueRecorded(
            1,
            true,
            new Reading(
                    new PartialDate("2024"),
                    Quantity.of(5),
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    false,
                    List.of(),
                    null));

    private final GivenFacts facts = SamplePlan.facts().by(BORIS);
    private final Scenario<KpiAggregate> scenario = Scenario.of(KpiAggregate.class, facts);

    @Test
    void proposesTheNextVersion() {
        scenario.given(PROPOSED, APPROVED).when(refinement(COUNTRIES)).expectEvents(REFINED);
    }

    @Test
    void appliesOnceItIsApprovedBySomebodyElse() {
        scenario.givenBy(ANNA, PROPOSED, APPROVED, REFINED)
                .when(new ApproveKpi(OP_23, KPI, null, MEETING, DOCUMENT, NEXT))
                .expectEvents(new KpiApproved(2, MEETING, DOCUMENT, NEXT));
    }

    @Test
    void isNotApprovedByWhoActsForItsAuthor() {
        facts.by(BORIS, ANNA);
        scenario.givenBy(ANNA, PROPOSED, APPROVED, REFINED)
                .refused(new ApproveKpi(OP_23, KPI, null, null, null, NEXT), "own-work");
    }

    @Test
    void waitsWhileAnotherIsPending() {
        scenario.given(PROPOSED, APPROVED, REFINED).refused(refinement(COUNTRIES), "refinement-pending");
    }

    @Test
    void followsOneThatWasReturnedOrRejected() {
        KpiRefined third = new KpiRefined(3, PROPOSED.sheet(), Comparability.BREAK, MEETING, DOCUMENT, NEXT);
        scenario.given(PROPOSED, APPROVED, REFINED, new KpiReturned(2, NEXT))
                .when(refinement(COUNTRIES))
                .expectEvents(third);
        Scenario.of(KpiAggregate.class, facts)
                .given(PROPOSED, APPROVED, REFINED, new KpiRejected(2, null, null, NEXT))
                .when(refinement(COUNTRIES))
                .expectEvents(third);
    }

    @Test
    void needsAnApprovedVersion() {
        scenario.given(PROPOSED).refused(refinement(COUNTRIES), "kpi-not-approved");
    }

    @Test
    void isJudgedAsAProposal() {
        scenario.given(PROPOSED, APPROVED).refused(refinement(), "no-measure");
    }

    @Test
    void isNotReturnedOrRejectedOnceApproved() {
        scenario.given(PROPOSED, APPROVED).refused(new ReturnKpi(OP_23, KPI, null, NEXT), "kpi-already-approved");
        scenario.refused(new RejectKpi(OP_23, KPI, null, null, null, NEXT), "kpi-already-approved");
    }

    @Test
    void isNotApprovedOnceReturned() {
        scenario.given(PROPOSED, new KpiReturned(1, NEXT))
                .refused(new ApproveKpi(OP_23, KPI, null, null, null, NEXT), "kpi-returned");
    }

    @Test
    void isProposedAnewOnceItsFirstVersionWasReturned() {
        scenario.given(PROPOSED, new KpiReturned(1, NEXT))
                .when(new ProposeKpi(
                        OP_23,
                        KPI,
                        EMT,
                        PROPOSED.name(),
                        List.of(COUNTRIES),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        NEXT))
                .expectEvents(KpiProposed.of(2, PROPOSED.sheet(), NEXT));
    }

    @Test
    void isNotRefinedOnceRetired() {
        KpiRetired retired = new KpiRetired(DOCUMENT, NEXT);
        scenario.given(PROPOSED, APPROVED)
                .when(new RetireKpi(OP_23, KPI, DOCUMENT, NEXT))
                .expectEvents(retired);
        Scenario.of(KpiAggregate.class, facts)
                .given(PROPOSED, APPROVED, retired)
                .refused(refinement(COUNTRIES), "kpi-retired");
    }

    @Test
    void isNotRetiredFromBeforeWhatIsReported() {
        RetireKpi retire = new RetireKpi(OP_23, KPI, DOCUMENT, NEXT);
        facts.and(value("2023-Q4"), RECORDED);
        scenario.given(PROPOSED, APPROVED).when(retire).expectSuccessfulHandlerExecution();
        facts.and(value("2024-Q2"), RECORDED);
        scenario.given(PROPOSED, APPROVED).refused(retire, "kpi-has-values");
        facts.and(value("2024-Q2"), new KpiValueWithdrawn(ReasonCode.DUPLICATE));
        scenario.given(PROPOSED, APPROVED).when(retire).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31", "2027-01-01"})
    void isRetiredOnADayOfTheCycle(LocalDate day) {
        scenario.given(PROPOSED, APPROVED).refused(new RetireKpi(OP_23, KPI, DOCUMENT, day), "outside-cycle");
    }

    private static SubjectId value(String period) {
        return ValueId.parse("OP-23/value/" + KPI + "/countries/" + period + "/GLO/-")
                .subject();
    }

    @Test
    void isLinkedToOtherKpisOfThePlan() {
        LinkKpi link = new LinkKpi(OP_23, KPI, Relation.CONTINUES, List.of(STATES), DAY);
        KpiLinked linked = new KpiLinked(Relation.CONTINUES, List.of(STATES), DAY);
        scenario.given(PROPOSED).when(link).expectEvents(linked);
        Scenario.of(KpiAggregate.class, facts)
                .given(PROPOSED, linked)
                .when(link)
                .expectNoEvents();
    }

    @Test
    void isNotLinkedToItselfToStrangersOrToTooFew() {
        scenario.given(PROPOSED).refused(new LinkKpi(OP_23, KPI, Relation.CONTINUES, List.of(KPI), DAY), "same-kpi");
        scenario.refused(new LinkKpi(OP_23, KPI, Relation.CONTINUES, List.of(new Code("P9.X.K1")), DAY), "unknown-kpi");
        scenario.refused(new LinkKpi(OP_23, KPI, Relation.MERGED_FROM, List.of(STATES), DAY), "wrong-number");
    }

    @Test
    void isOwnedByPersonsWhoHoldTheRole() {
        AssignKpiOwner assign = new AssignKpiOwner(OP_23, KPI, ANNA, DAY);
        scenario.given(PROPOSED).refused(assign, "not-a-kpi-owner");
        facts.and(SubjectId.access(ANNA), new RoleGranted(Role.KPI_OWNER, null, DAY));
        KpiOwnerAssigned assigned = new KpiOwnerAssigned(ANNA, DAY);
        scenario.when(assign).expectEvents(assigned);
        ReleaseKpiOwner release = new ReleaseKpiOwner(OP_23, KPI, ANNA, DAY);
        Scenario.of(KpiAggregate.class, facts)
                .given(PROPOSED, assigned)
                .when(release)
                .expectEvents(new KpiOwnerReleased(ANNA, DAY));
        Scenario.of(KpiAggregate.class, facts).given(PROPOSED).refused(release, "not-an-owner");
    }

    @Test
    void keepsTheSeriesUnlessItBreaksIt() {
        Measure others = measure("others", "COUNTRY", ValueType.COUNT, Aggregation.DISTINCT);
        Measure events = measure("countries", "EVENT", ValueType.COUNT, Aggregation.DISTINCT);
        Measure shares = measure("countries", "PERCENT", ValueType.PERCENT, Aggregation.AVERAGE);
        for (Comparability claimed : List.of(Comparability.COMPARABLE, Comparability.RESTATED)) {
            scenario.given(PROPOSED, APPROVED).refused(refinement(claimed, others), "not-comparable");
            scenario.refused(refinement(claimed, events), "not-comparable");
            scenario.refused(refinement(claimed, shares), "not-comparable");
            accepted(refinement(claimed, others, COUNTRIES));
        }
        accepted(refinement(others));
        accepted(refinement(shares));
    }

    @Test
    void isMadeOneInAnotherWayOnlyWhereValuesAreStatedAnew() {
        Measure added = measure("countries", "COUNTRY", ValueType.COUNT, Aggregation.SUM);
        scenario.given(PROPOSED, APPROVED).refused(refinement(Comparability.COMPARABLE, added), "not-comparable");
        accepted(refinement(Comparability.RESTATED, added));
    }

    private void accepted(RefineKpi refinement) {
        Scenario.of(KpiAggregate.class, facts)
                .given(PROPOSED, APPROVED)
                .when(refinement)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isOwnedOnceFromTheDayOfTheAssignment() {
        facts.and(SubjectId.access(ANNA), new RoleGranted(Role.KPI_OWNER, null, DAY));
        KpiOwnerAssigned later = new KpiOwnerAssigned(ANNA, NEXT);
        scenario.given(PROPOSED, later)
                .refused(new AssignKpiOwner(OP_23, KPI, ANNA, NEXT.minusDays(1)), "before-what-it-follows");
        scenario.refused(new ReleaseKpiOwner(OP_23, KPI, ANNA, NEXT.minusDays(1)), "before-what-it-follows");
        scenario.when(new AssignKpiOwner(OP_23, KPI, ANNA, NEXT.plusDays(1))).expectNoEvents();
    }

    private static RefineKpi refinement(Measure... measures) {
        return refinement(Comparability.BREAK, measures);
    }

    private static RefineKpi refinement(Comparability comparability, Measure... measures) {
        return new RefineKpi(
                OP_23,
                KPI,
                PROPOSED.name(),
                List.of(measures),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                comparability,
                MEETING,
                DOCUMENT,
                NEXT);
    }
}
