package org.kpiledger.projections.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.period.PeriodOpened;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Governed;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.ProjectionSpecification;
import org.kpiledger.projections.periods.PeriodsView.LateEntryView;
import org.kpiledger.projections.periods.PeriodsView.PeriodView;
import org.kpiledger.projections.periods.PeriodsView.Unapproved;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.reviews.ReviewsProjection;

class PeriodsTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BEN = new ActorId("p-ben");
    private static final String YEAR = "OP-23/period/2023";
    private static final String QUARTER = "OP-23/period/2023-Q2";
    private static final String VALUE = "OP-23/value/P1.A.K1/m/2023-Q2/GLO/-";
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate LONG = LocalDate.of(2026, 12, 31);
    private static final String LATER = "2026-06-30";

    private final Governed log = Governed.plan();

    @Test
    void everyYearAndQuarterOfTheCycleIsThere() {
        assertThat(view(log.asOf("2023-06-30")).periods())
                .extracting(period -> period.period().value())
                .startsWith("2023", "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024")
                .hasSize(10);
        assertThat(period("2023", log.asOf("2023-06-30")).state()).isEqualTo(PeriodState.NEVER_OPENED);
    }

    @Test
    void aPeriodIsOpenedAndClosedFromADayOn() {
        log.by(ANNA, YEAR, new PeriodOpened(MARCH)).by(BEN, YEAR, new PeriodClosed(0, APRIL));

        assertThat(period("2023", log.asOf("2024-02-29")).state()).isEqualTo(PeriodState.NEVER_OPENED);
        assertThat(period("2023", log.asOf("2024-03-31")).state()).isEqualTo(PeriodState.OPEN);
        PeriodView closed = period("2023", log.asOf("2024-04-01"));
        assertThat(closed.state()).isEqualTo(PeriodState.CLOSED);
        assertThat(closed.closed())
                .extracting(Step::by, Step::on, Step::position)
                .containsExactly(BEN, APRIL, 6L);
        assertThat(period("2023", log.asOf(5, "2024-04-01")).state()).isEqualTo(PeriodState.OPEN);
    }

    @Test
    void aPeriodThatWasOpenedForALaterDayThanItWasClosedIsClosed() {
        log.and(YEAR, new PeriodOpened(APRIL), new PeriodClosed(0, MARCH));

        assertThat(period("2023", log.asOf("2024-03-15")).state()).isEqualTo(PeriodState.CLOSED);
        assertThat(period("2023", log.asOf("2024-04-15")).state()).isEqualTo(PeriodState.CLOSED);
    }

    @Test
    void aQuarterIsClosedWithItsYear() {
        log.and(QUARTER, new PeriodOpened(MARCH)).by(BEN, YEAR, new PeriodClosed(2, APRIL));

        PeriodView quarter = period("2023-Q2", log.asOf(LATER));
        assertThat(quarter.state()).isEqualTo(PeriodState.CLOSED);
        assertThat(quarter.by()).isEqualTo("year");
        assertThat(quarter.closed()).extracting(Step::by).isEqualTo(BEN);
        assertThat(quarter.unapprovedAtClose()).isNull();
        assertThat(period("2023", log.asOf(LATER)).by()).isNull();
        assertThat(period("2024-Q2", log.asOf(LATER)).state()).isEqualTo(PeriodState.NEVER_OPENED);
    }

    @Test
    void aQuarterClosedByItselfIsNotClosedByItsYear() {
        log.by(ANNA, QUARTER, new PeriodClosed(0, MARCH)).by(BEN, YEAR, new PeriodClosed(0, APRIL));

        PeriodView quarter = period("2023-Q2", log.asOf(LATER));
        assertThat(quarter.by()).isNull();
        assertThat(quarter.closed()).extracting(Step::by).isEqualTo(ANNA);
    }

    @Test
    void aQuarterIsCertifiedWithItsYear() {
        log.and(YEAR, new PeriodClosed(0, MARCH), new PeriodCertified(new Line("TDAG-24/7"), APRIL));

        PeriodView year = period("2023", log.asOf(LATER));
        assertThat(year.state()).isEqualTo(PeriodState.CERTIFIED);
        assertThat(year.certified()).extracting(Step::document).isEqualTo(new Line("TDAG-24/7"));
        assertThat(period("2023-Q4", log.asOf(LATER)).state()).isEqualTo(PeriodState.CERTIFIED);
        assertThat(period("2023-Q4", log.asOf(LATER)).by()).isEqualTo("year");
    }

    @Test
    void whatWasNotApprovedAtTheCloseIsNamedWhateverCameAfter() {
        log.and(VALUE, recorded(null)).and(YEAR, new PeriodClosed(1, APRIL));
        log.and("OP-23/value/P1.A.K1/m/2023/GLO/-", recorded(new Code("L1")));

        assertThat(period("2023", log.asOf(LATER)).unapprovedAtClose())
                .isEqualTo(new PeriodsView.Unapproved(1, List.of(ValueId.parse(VALUE))));
    }

    @Test
    void whatIsNotApprovedNowIsNamedUntilThePeriodIsCertified() {
        log.and(VALUE, recorded(null)).and("OP-23/value/P1.A.K1/m/2023/GLO/-", recorded(null));
        assertThat(unapproved("2023")).containsExactlyInAnyOrder(VALUE, "OP-23/value/P1.A.K1/m/2023/GLO/-");
        assertThat(unapproved("2023-Q2")).containsExactly(VALUE);
        assertThat(unapproved("2023-Q1")).isEmpty();

        log.and(YEAR, new PeriodClosed(2, APRIL)).and(VALUE, new KpiValueWithdrawn(ReasonCode.DUPLICATE));
        assertThat(unapproved("2023")).containsExactly("OP-23/value/P1.A.K1/m/2023/GLO/-");
        assertThat(unapproved("2023-Q2")).as("closed with its year").isEmpty();

        log.and(YEAR, new PeriodCertified(null, APRIL));
        assertThat(period("2023", log.asOf(LATER)).unapproved()).isNull();
        assertThat(period("2023-Q2", log.asOf(LATER)).unapproved()).isNull();
    }

    private List<String> unapproved(String period) {
        PeriodsView.Unapproved now = period(period, log.asOf(LATER)).unapproved();
        assertThat(now)
                .isNotNull()
                .satisfies(known ->
                        assertThat(known.count()).isEqualTo(known.values().size()));
        return now == null
                ? List.of()
                : now.values().stream().map(ValueId::toString).toList();
    }

    @Test
    void anExceptionSaysWhoGrantedItWhyAndWhatUsedIt() {
        log.and(YEAR, new PeriodClosed(0, APRIL))
                .by(BEN, QUARTER, granted("L1"))
                .by(ANNA, VALUE, recorded(code("L1")));

        LateEntryView exception =
                period("2023-Q2", log.asOf(LATER)).lateEntries().getFirst();
        assertThat(exception.granted().by()).isEqualTo(BEN);
        assertThat(exception.reason()).isEqualTo(new Line("as agreed"));
        assertThat(exception.scope()).isNull();
        assertThat(exception.usedBy())
                .extracting(LateUse::valueId, LateUse::kind, LateUse::by)
                .containsExactly(tuple(ValueId.parse(VALUE), LateUse.Kind.RECORDED, ANNA));
        assertThat(period("2023-Q2", log.asOf(6, LATER))
                        .lateEntries()
                        .getFirst()
                        .usedBy())
                .isEmpty();
    }

    @Test
    void theExceptionOfAYearIsUsedByAValueOfItsQuarter() {
        log.and(YEAR, new PeriodClosed(0, APRIL), granted("L1")).and(VALUE, recorded(code("L1")));

        assertThat(period("2023", log.asOf(LATER)).lateEntries().getFirst().usedBy())
                .hasSize(1);
    }

    @Test
    void ofTwoExceptionsOfOneCodeThatOfTheQuarterIsUsedWhileItLasts() {
        log.and(YEAR, new PeriodClosed(0, APRIL), granted("L1"))
                .and(QUARTER, granted("L1"))
                .and(VALUE, recorded(code("L1")))
                .and(QUARTER, new LateEntryEnded(code("L1"), APRIL))
                .and(
                        VALUE,
                        new KpiValueCorrected(1, false, Governed.reading(2), ReasonCode.OTHER, List.of(), code("L1")));

        LateEntryView ofQuarter =
                period("2023-Q2", log.asOf(LATER)).lateEntries().getFirst();
        assertThat(ofQuarter.usedBy()).extracting(LateUse::position).containsExactly(8L);
        assertThat(ofQuarter.ended()).isNotNull();
        assertThat(period("2023", log.asOf(LATER)).lateEntries().getFirst().usedBy())
                .extracting(LateUse::position)
                .containsExactly(10L);
    }

    @Test
    void theCertificationThatCountsIsTheFirstOfYearAndQuarter() {
        log.and(YEAR, new PeriodClosed(0, APRIL), new PeriodCertified(null, APRIL))
                .and(QUARTER, new PeriodCertified(null, MARCH));
        PeriodBook book = PeriodBook.inOrderOfTheLog(
                "OP-23", log.rows(new PeriodsProjection()), log.log().size());

        assertThat(book.certifiedAt(ValueId.parse(VALUE).period())).contains(6L);
    }

    @Test
    void aCertifiedQuarterTellsWhatEnteredItUnderAnExceptionOfItsYear() {
        log.and(QUARTER, new PeriodClosed(0, MARCH), new PeriodCertified(null, MARCH))
                .and(YEAR, new PeriodClosed(0, APRIL), granted("L1"));
        assertThat(period("2023-Q2", log.asOf(LATER)).lateEntries()).isEmpty();
        assertThat(period("2023-Q2", log.asOf(LATER)).unapproved()).isNull();

        log.and(VALUE, recorded(code("L1")));

        PeriodView quarter = period("2023-Q2", log.asOf(LATER));
        assertThat(quarter.state()).isEqualTo(PeriodState.CERTIFIED);
        assertThat(quarter.unapproved()).extracting(Unapproved::values).isEqualTo(List.of(ValueId.parse(VALUE)));
        assertThat(quarter.lateEntries()).singleElement().satisfies(late -> {
            assertThat(late.code()).isEqualTo(code("L1"));
            assertThat(late.by()).isEqualTo("year");
            assertThat(late.usedBy()).extracting(LateUse::valueId).containsExactly(ValueId.parse(VALUE));
        });
        assertThat(period("2023-Q3", log.asOf(LATER)).lateEntries()).isEmpty();
        assertThat(period("2023", log.asOf(LATER)).lateEntries())
                .singleElement()
                .satisfies(late -> assertThat(late.by()).isNull());
    }

    @Test
    void aCertifiedYearTellsWhatEnteredItSince() {
        log.and(YEAR, new PeriodClosed(0, MARCH), new PeriodCertified(null, MARCH), granted("L1"));
        assertThat(period("2023", log.asOf(LATER)).unapproved()).isNull();

        log.and(VALUE, recorded(code("L1")));

        assertThat(period("2023", log.asOf(LATER)).unapproved())
                .extracting(Unapproved::count)
                .isEqualTo(1);
    }

    @Test
    void aLateEntryGrantedTwiceUnderOneCodeStops() {
        ProjectionSpecification.of(new PeriodsProjection())
                .given(YEAR, granted("L1"), granted("L1"))
                .thenStopsWith("L1 of 2023 is known already");
    }

    private static LateEntryGranted granted(String code) {
        return new LateEntryGranted(code(code), null, null, null, LONG, APRIL);
    }

    private static KpiValueRecorded recorded(@Nullable Code lateEntry) {
        return new KpiValueRecorded(1, false, Governed.reading(1), lateEntry);
    }

    private static Code code(String code) {
        return new Code(code);
    }

    private PeriodView period(String period, AsOf asOf) {
        return view(asOf).periods().stream()
                .filter(known -> known.period().value().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private PeriodsView view(AsOf asOf) {
        return PeriodsView.of(
                PlanTree.header(log.rows(new PlanProjection()), "OP-23", new Moment(asOf.position(), asOf.validAt()))
                        .orElseThrow(),
                log.rows(new PeriodsProjection()),
                log.rows(new ReviewsProjection()),
                asOf);
    }
}
