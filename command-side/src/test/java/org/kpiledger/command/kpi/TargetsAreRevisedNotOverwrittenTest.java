package org.kpiledger.command.kpi;

import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.EMT;
import static org.kpiledger.command.SamplePlan.OP_23;
import static org.kpiledger.command.SamplePlan.STATES;
import static org.kpiledger.command.SamplePlan.measure;
import static org.kpiledger.command.SamplePlan.proposed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.BaselineSet;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.kpi.KpiReturned;
import org.kpiledger.events.kpi.TargetApproved;
import org.kpiledger.events.kpi.TargetReturned;
import org.kpiledger.events.kpi.TargetSet;
import org.kpiledger.events.kpi.ValueType;

/** A revision of a target or a baseline keeps what was before, and says why. */
class TargetsAreRevisedNotOverwrittenTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BORIS = new ActorId("p-boris");
    private static final Code MEASURE = new Code("memberStates");
    private static final Code GLO = new Code("GLO");
    private static final Period YEAR = new Period("2024");
    private static final Line SOURCE = new Line("TDAG-23/4");
    private static final KpiProposed PROPOSED =
            proposed(EMT, measure("memberStates", "MEMBER_STATE", ValueType.COUNT, Aggregation.DISTINCT));
    private static final TargetSet FIRST = target(1, 9);
    private static final ApproveTarget APPROVE =
            new ApproveTarget(OP_23, STATES, MEASURE, null, YEAR, null, null, null, DAY);

    private final GivenFacts facts = SamplePlan.facts().by(BORIS);
    private final Scenario<KpiAggregate> scenario = Scenario.of(KpiAggregate.class, facts);

    @Test
    void isSetForAYearAndHoldsAtItsEnd() {
        scenario.given(PROPOSED).when(set(YEAR, 9)).expectEvents(FIRST);
    }

    @Test
    void isSetForTheCycleAndHoldsAtItsEnd() {
        scenario.given(PROPOSED)
                .when(set(null, 40))
                .expectEvents(new TargetSet(
                        MEASURE, GLO, null, 1, Quantity.of(40), null, new PartialDate("2026-12-31"), SOURCE, DAY));
    }

    @Test
    void isRevisedWithAReasonOnly() {
        scenario.given(PROPOSED, FIRST).refused(set(YEAR, 12), "reason-missing");
        facts.withReason();
        Scenario.of(KpiAggregate.class, facts)
                .given(PROPOSED, FIRST)
                .when(set(YEAR, 12))
                .expectEvents(target(2, 12));
    }

    @Test
    void changesNothingWhereItSaysTheSame() {
        scenario.given(PROPOSED, FIRST).when(set(YEAR, 9)).expectNoEvents();
    }

    @Test
    void isApprovedBySomebodyElse() {
        scenario.givenBy(ANNA, PROPOSED, FIRST)
                .when(APPROVE)
                .expectEvents(new TargetApproved(MEASURE, GLO, YEAR, 1, null, null, DAY));
        facts.by(ANNA);
        Scenario.of(KpiAggregate.class, facts).givenBy(ANNA, PROPOSED, FIRST).refused(APPROVE, "own-work");
    }

    @Test
    void isNotDecidedBeforeTheDayFromWhichItIsSet() {
        LocalDate later = DAY.plusMonths(5);
        TargetSet set = new TargetSet(
                MEASURE, GLO, YEAR, 1, Quantity.of(9), null, new PartialDate("2024-12-31"), SOURCE, later);
        scenario.givenBy(ANNA, PROPOSED, set).refused(APPROVE, "before-what-it-follows");
        scenario.refused(new ReturnTarget(OP_23, STATES, MEASURE, null, YEAR, null, DAY), "before-what-it-follows");
    }

    @Test
    void isNeitherSetNorApprovedForADefinitionThatWasTurnedDown() {
        KpiReturned returned = new KpiReturned(1, DAY);
        KpiRejected rejected = new KpiRejected(1, null, null, DAY);
        scenario.givenBy(ANNA, PROPOSED, FIRST, returned).refused(set(null, 40), "kpi-returned");
        scenario.refused(APPROVE, "kpi-returned");
        Scenario.of(KpiAggregate.class, facts)
                .givenBy(ANNA, PROPOSED, FIRST, rejected)
                .refused(APPROVE, "kpi-rejected");
    }

    @Test
    void countsFromADayOfTheCycle() {
        SetTarget before =
                new SetTarget(OP_23, STATES, MEASURE, null, YEAR, Quantity.of(9), null, null, SOURCE, DAY.minusDays(1));
        scenario.given(PROPOSED).refused(before, "outside-cycle");
    }

    @Test
    void isNotApprovedTwice() {
        scenario.givenBy(ANNA, PROPOSED, FIRST, new TargetApproved(MEASURE, GLO, YEAR, 1, null, null, DAY))
                .refused(APPROVE, "target-already-approved");
    }

    @Test
    void isNotApprovedAtARevisionThatIsNotTheLatest() {
        scenario.givenBy(ANNA, PROPOSED, FIRST, target(2, 12))
                .refused(new ApproveTarget(OP_23, STATES, MEASURE, null, YEAR, 1, null, null, DAY), "not-the-latest");
    }

    @Test
    void isReturnedAndSetAnew() {
        TargetReturned returned = new TargetReturned(MEASURE, GLO, YEAR, 1, DAY);
        scenario.givenBy(ANNA, PROPOSED, FIRST)
                .when(new ReturnTarget(OP_23, STATES, MEASURE, null, YEAR, null, DAY))
                .expectEvents(returned);
        Scenario.of(KpiAggregate.class, facts)
                .givenBy(ANNA, PROPOSED, FIRST, returned)
                .refused(APPROVE, "target-returned");
    }

    @Test
    void isOfAMeasureAUnitAYearAndAValueThatAreThere() {
        scenario.given(PROPOSED)
                .refused(
                        new SetTarget(
                                OP_23, STATES, new Code("x"), null, YEAR, Quantity.of(1), null, null, SOURCE, DAY),
                        "unknown-measure");
        scenario.refused(
                new SetTarget(OP_23, STATES, MEASURE, new Code("XXX"), YEAR, Quantity.of(1), null, null, SOURCE, DAY),
                "unknown-region");
        scenario.refused(set(new Period("2024-Q1"), 1), "not-a-year");
        scenario.refused(set(new Period("2027"), 1), "period-outside-cycle");
        scenario.refused(
                new SetTarget(OP_23, STATES, MEASURE, null, YEAR, Quantity.parse("1.5"), null, null, SOURCE, DAY),
                "not-whole");
    }

    @Test
    void isToBeReachedInTheYearOrCycleThatItIsSetFor() {
        scenario.given(PROPOSED).refused(by(YEAR, YEAR.year() + 1 + "-01"), "date-outside-period");
        scenario.refused(by(YEAR, YEAR.year() - 1 + "-12-31"), "date-outside-period");
        scenario.refused(by(null, "2027"), "date-outside-period");
        scenario.when(by(YEAR, YEAR.value())).expectSuccessfulHandlerExecution();
        Scenario.of(KpiAggregate.class, facts)
                .given(PROPOSED)
                .when(by(null, "2025-06"))
                .expectSuccessfulHandlerExecution();
    }

    private static SetTarget by(@Nullable Period period, String date) {
        PartialDate by = new PartialDate(date);
        return new SetTarget(OP_23, STATES, MEASURE, null, period, Quantity.of(1), null, by, SOURCE, DAY);
    }

    @Test
    void hasABaselineThatWasMeasured() {
        facts.on(LocalDate.of(2023, 6, 1));
        SetBaseline ahead = new SetBaseline(
                OP_23, STATES, MEASURE, null, Quantity.of(4), null, new PartialDate("2023-06-02"), SOURCE, DAY);
        scenario.given(PROPOSED).refused(ahead, "future-date");
    }

    @Test
    void keepsTheBaselineBefore() {
        BaselineSet first = baseline(1, 4);
        scenario.given(PROPOSED).when(setBaseline(4)).expectEvents(first);
        Scenario.of(KpiAggregate.class, facts).given(PROPOSED, first).refused(setBaseline(5), "reason-missing");
        facts.withReason();
        Scenario.of(KpiAggregate.class, facts)
                .given(PROPOSED, first)
                .when(setBaseline(5))
                .expectEvents(baseline(2, 5));
    }

    private static SetTarget set(@Nullable Period period, int value) {
        return new SetTarget(OP_23, STATES, MEASURE, null, period, Quantity.of(value), null, null, SOURCE, DAY);
    }

    private static TargetSet target(int revision, int value) {
        return new TargetSet(
                MEASURE, GLO, YEAR, revision, Quantity.of(value), null, new PartialDate("2024-12-31"), SOURCE, DAY);
    }

    private static SetBaseline setBaseline(int value) {
        return new SetBaseline(
                OP_23, STATES, MEASURE, null, Quantity.of(value), null, new PartialDate("2022"), SOURCE, DAY);
    }

    private static BaselineSet baseline(int revision, int value) {
        return new BaselineSet(MEASURE, GLO, revision, Quantity.of(value), null, new PartialDate("2022"), SOURCE, DAY);
    }
}
