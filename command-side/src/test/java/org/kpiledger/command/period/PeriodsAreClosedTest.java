package org.kpiledger.command.period;

import static org.kpiledger.command.SamplePlan.DAY;
import static org.kpiledger.command.SamplePlan.OP_23;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.SamplePlan;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodOpened;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueSubmitted;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;

class PeriodsAreClosedTest {
    private static final Period YEAR = new Period("2023");
    private static final Period QUARTER = new Period("2023-Q2");
    private static final LocalDate LATER = LocalDate.of(2024, 2, 1);
    private static final PeriodOpened OPENED = new PeriodOpened(DAY);
    private static final PeriodClosed CLOSED = new PeriodClosed(0, LATER);
    private static final SubjectId VALUE =
            ValueId.parse("OP-23/value/P1.EMT.K4/memberStates/2023-Q2/ASP/-").subject();
    private static final Reading READING = new Reading(
            new PartialDate("2023-05"),
            Quantity.of(1),
            null,
            null,
            List.of(),
            null,
            List.of(),
            null,
            false,
            List.of(),
            null);

    private final GivenFacts facts = SamplePlan.facts();
    private final Scenario<PeriodAggregate> scenario = Scenario.of(PeriodAggregate.class, facts);

    @BeforeEach
    void afterTheYear() {
        facts.on(LATER);
    }

    @Test
    void isOpenedClosedAndCertifiedOnItsDayAndNotAheadOfIt() {
        scenario.refused(new ClosePeriod(OP_23, QUARTER, LATER.plusDays(1)), "future-date");
    }

    @Test
    void isNotClosedBeforeThePlanBegins() {
        scenario.refused(new ClosePeriod(OP_23, QUARTER, DAY.minusDays(1)), "outside-cycle");
    }

    @Test
    void isOpenedOnce() {
        scenario.when(new OpenPeriod(OP_23, QUARTER, DAY)).expectEvents(OPENED);
        Scenario.of(PeriodAggregate.class, facts)
                .given(OPENED)
                .when(new OpenPeriod(OP_23, QUARTER, DAY))
                .expectNoEvents();
    }

    @Test
    void isClosedWithoutEverHavingBeenOpened() {
        scenario.when(close(QUARTER)).expectEvents(CLOSED);
    }

    @Test
    void isNotClosedBeforeItsLastDay() {
        facts.on(LocalDate.of(2023, 6, 29));
        ClosePeriod close = new ClosePeriod(OP_23, QUARTER, LocalDate.of(2023, 6, 29));
        scenario.refused(close, "period-not-over");
        facts.on(LocalDate.of(2023, 6, 30));
        scenario.refused(close, "before-what-it-follows");
        scenario.when(new ClosePeriod(OP_23, QUARTER, LocalDate.of(2023, 6, 30)))
                .expectEvents(new PeriodClosed(0, LocalDate.of(2023, 6, 30)));
    }

    @Test
    void isNotClosedBeforeItWasOpened() {
        scenario.given(new PeriodOpened(LATER))
                .refused(new ClosePeriod(OP_23, QUARTER, LATER.minusDays(1)), "before-what-it-follows");
    }

    @Test
    void isNotCertifiedBeforeTheDayOnWhichItOrItsYearWasClosed() {
        CertifyPeriod dayBefore = new CertifyPeriod(OP_23, QUARTER, null, LATER.minusDays(1));
        scenario.given(CLOSED).refused(dayBefore, "before-what-it-follows");
        facts.and(SubjectId.period(OP_23, YEAR), CLOSED);
        Scenario.of(PeriodAggregate.class, facts).refused(dayBefore, "before-what-it-follows");
    }

    @Test
    void isNotClosedTwice() {
        scenario.given(CLOSED).refused(close(QUARTER), "period-already-closed");
    }

    @Test
    void isNotOpenedAgain() {
        scenario.given(CLOSED).refused(new OpenPeriod(OP_23, QUARTER, LATER), "period-closed");
    }

    @Test
    void isClosedWithItsYear() {
        facts.and(SubjectId.period(OP_23, YEAR), CLOSED);
        scenario.refused(close(QUARTER), "period-already-closed");
        scenario.refused(new OpenPeriod(OP_23, QUARTER, LATER), "period-closed");
    }

    @Test
    void countsTheValuesThatAreNotApproved() {
        facts.and(VALUE, new KpiValueRecorded(1, true, READING));
        scenario.when(close(QUARTER)).expectEvents(new PeriodClosed(1, LATER));
    }

    @Test
    void countsThoseOfItsQuartersForAYear() {
        facts.and(VALUE, new KpiValueRecorded(1, true, READING));
        scenario.when(close(YEAR)).expectEvents(new PeriodClosed(1, LATER));
    }

    @Test
    void isCertifiedWhenEveryValueIsApproved() {
        facts.and(
                VALUE,
                new KpiValueRecorded(1, true, READING),
                new KpiValueSubmitted(1, List.of()),
                new KpiValueVerified(1),
                new KpiValueApproved(1));
        Line document = new Line("TDAG-24/2");
        scenario.given(CLOSED)
                .when(new CertifyPeriod(OP_23, QUARTER, document, LATER))
                .expectEvents(new PeriodCertified(document, LATER));
    }

    @Test
    void isNotCertifiedWhileAValueAwaitsItsApproval() {
        facts.and(VALUE, new KpiValueRecorded(1, true, READING), new KpiValueSubmitted(1, List.of()));
        scenario.given(CLOSED)
                .refused(
                        certify(QUARTER),
                        "values-not-approved",
                        "One value of " + QUARTER + " is not approved: " + VALUE);
    }

    @Test
    void saysOfHowManyValuesItIsThatAwaitTheirApproval() {
        SubjectId other = ValueId.parse("OP-23/value/P1.EMT.K4/memberStates/2023-Q2/AFR/-")
                .subject();
        facts.and(VALUE, new KpiValueRecorded(1, true, READING));
        facts.and(other, new KpiValueRecorded(1, true, READING));
        scenario.given(CLOSED)
                .refused(
                        certify(QUARTER),
                        "values-not-approved",
                        "2 values of " + QUARTER + " are not approved, such as");
    }

    @Test
    void isCertifiedWhereAValueWasWithdrawn() {
        facts.and(VALUE, new KpiValueRecorded(1, true, READING), new KpiValueWithdrawn(ReasonCode.DUPLICATE));
        scenario.given(CLOSED).when(certify(QUARTER)).expectEvents(new PeriodCertified(null, LATER));
    }

    @Test
    void isNotCertifiedBeforeItIsClosed() {
        scenario.given(OPENED).refused(certify(QUARTER), "period-not-closed");
    }

    @Test
    void isNotCertifiedTwice() {
        scenario.given(CLOSED, new PeriodCertified(null, LATER)).refused(certify(QUARTER), "period-already-certified");
    }

    @Test
    void isNotCertifiedWhileAnExceptionMayBeUsed() {
        facts.on(LATER);
        LateEntryGranted open = new LateEntryGranted(new Code("L-1"), null, null, null, LATER.plusDays(1), LATER);
        scenario.given(CLOSED, open).refused(certify(QUARTER), "late-entry-open");
        facts.on(LATER.plusDays(2));
        Scenario.of(PeriodAggregate.class, facts)
                .given(CLOSED, open)
                .when(certify(QUARTER))
                .expectEvents(new PeriodCertified(null, LATER));
    }

    @Test
    void liesInTheCycle() {
        scenario.refused(new OpenPeriod(OP_23, new Period("2027"), DAY), "period-outside-cycle");
    }

    private static ClosePeriod close(Period period) {
        return new ClosePeriod(OP_23, period, LATER);
    }

    private static CertifyPeriod certify(Period period) {
        return new CertifyPeriod(OP_23, period, null, LATER);
    }
}
