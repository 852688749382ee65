package org.kpiledger.projections.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kpiledger.projections.exceptions.ExceptionKind.ACTED_ON_BEHALF;
import static org.kpiledger.projections.exceptions.ExceptionKind.APPROVED_AFTER_CERTIFICATION;
import static org.kpiledger.projections.exceptions.ExceptionKind.CHANGED_AFTER_CERTIFICATION;
import static org.kpiledger.projections.exceptions.ExceptionKind.DELEGATION_ENDED;
import static org.kpiledger.projections.exceptions.ExceptionKind.DELEGATION_GIVEN;
import static org.kpiledger.projections.exceptions.ExceptionKind.LATE_ENTRY_ENDED;
import static org.kpiledger.projections.exceptions.ExceptionKind.LATE_ENTRY_GRANTED;
import static org.kpiledger.projections.exceptions.ExceptionKind.LATE_ENTRY_USED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.access.DelegationEnded;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleDelegated;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.period.LateEntryEnded;
import org.kpiledger.events.period.LateEntryGranted;
import org.kpiledger.events.period.PeriodCertified;
import org.kpiledger.events.period.PeriodClosed;
import org.kpiledger.events.value.KpiValueApproved;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueVerified;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.Governed;
import org.kpiledger.projections.periods.PeriodBook;
import org.kpiledger.projections.periods.PeriodsProjection;
import org.kpiledger.projections.reviews.ReviewsProjection;

class ExceptionsTest {
    private static final ActorId ANNA = new ActorId("p-anna");
    private static final ActorId BEN = new ActorId("p-ben");
    private static final String YEAR = "OP-23/period/2023";
    private static final String VALUE = "OP-23/value/P1.A.K1/m/2023/GLO/-";
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate LONG = LocalDate.of(2026, 12, 31);
    private static final Code LATE = new Code("L1");

    /** Its entries begin at position 5. */
    private final Governed log = Governed.plan();

    @Test
    void lateEntriesAreGrantedUsedAndEnded() {
        log.and(YEAR, new PeriodClosed(0, APRIL), granted())
                .by(ANNA, VALUE, recorded(LATE))
                .and(YEAR, new LateEntryEnded(LATE, APRIL));

        assertThat(page(null, 0, 100).exceptions())
                .extracting(ExceptionalEntry::position, ExceptionalEntry::kinds)
                .containsExactly(
                        tuple(6L, List.of(LATE_ENTRY_GRANTED)),
                        tuple(7L, List.of(LATE_ENTRY_USED)),
                        tuple(8L, List.of(LATE_ENTRY_ENDED)));
        assertThat(page(LATE_ENTRY_USED, 0, 100).exceptions())
                .extracting(ExceptionalEntry::actor, ExceptionalEntry::lateEntry)
                .containsExactly(tuple(ANNA, LATE));
    }

    @Test
    void forWhatAndWhomALateEntryWasGrantedIsTold() {
        Code kpi = new Code("P1.A.K1");
        log.and(
                YEAR,
                new PeriodClosed(0, APRIL),
                granted(),
                new LateEntryGranted(new Code("L2"), kpi, null, BEN, LONG, APRIL));

        assertThat(page(null, 0, 100).exceptions())
                .extracting(ExceptionalEntry::limits)
                .containsExactly(null, new ExceptionalEntry.Limits(kpi, null, BEN));
    }

    @Test
    void delegationsAreGivenUsedAndEnded() {
        log.by(ANNA, "access/p-ben", new RoleDelegated(ANNA, Role.KPI_OWNER, null, APRIL, LONG, null))
                .by(BEN, ANNA, VALUE, recorded(null))
                .by(ANNA, "access/p-ben", new DelegationEnded(ANNA, Role.KPI_OWNER, null, APRIL));

        List<ExceptionalEntry> found = page(null, 0, 100).exceptions();
        assertThat(found)
                .extracting(ExceptionalEntry::kinds)
                .containsExactly(List.of(DELEGATION_GIVEN), List.of(ACTED_ON_BEHALF), List.of(DELEGATION_ENDED));
        assertThat(found.getFirst().delegation()).isEqualTo(new ExceptionalEntry.Lent(ANNA, BEN, Role.KPI_OWNER, null));
        assertThat(found.get(1).onBehalfOf()).isEqualTo(ANNA);
    }

    @Test
    void aDelegationWithinAnotherPlanIsNotOfThisOne() {
        Scope elsewhere = new Scope(new Code("OP-27"), null, null);
        log.by(ANNA, "access/p-ben", new RoleDelegated(ANNA, Role.KPI_OWNER, elsewhere, APRIL, LONG, null));

        assertThat(page(null, 0, 100).exceptions()).isEmpty();
    }

    @Test
    void whatChangesAfterACertificationAndItsApprovalAreTold() {
        log.and(VALUE, recorded(null), new KpiValueApproved(1))
                .and(YEAR, new PeriodClosed(0, APRIL), new PeriodCertified(null, APRIL), granted())
                .and(VALUE, corrected(LATE), new KpiValueVerified(2))
                .by(BEN, ANNA, VALUE, new KpiValueApproved(2));

        assertThat(page(null, 0, 100).exceptions())
                .extracting(ExceptionalEntry::position, ExceptionalEntry::kinds)
                .containsExactly(
                        tuple(9L, List.of(LATE_ENTRY_GRANTED)),
                        tuple(10L, List.of(LATE_ENTRY_USED, CHANGED_AFTER_CERTIFICATION)),
                        tuple(12L, List.of(ACTED_ON_BEHALF, APPROVED_AFTER_CERTIFICATION)));
    }

    @Test
    void whatWasLateBeforeTheCertificationIsNoChangeAfterIt() {
        log.and(YEAR, new PeriodClosed(0, APRIL), granted())
                .and(VALUE, recorded(LATE), new KpiValueApproved(1))
                .and(YEAR, new PeriodCertified(null, APRIL));

        assertThat(page(null, 0, 100).exceptions())
                .extracting(ExceptionalEntry::kinds)
                .containsExactly(List.of(LATE_ENTRY_GRANTED), List.of(LATE_ENTRY_USED));
    }

    @Test
    void pagesFollowOneAnother() {
        log.and(YEAR, new PeriodClosed(0, APRIL), granted())
                .and(VALUE, recorded(LATE), corrected(LATE), corrected(LATE));

        ExceptionsView first = page(LATE_ENTRY_USED, 0, 2);
        assertThat(first.exceptions()).extracting(ExceptionalEntry::position).containsExactly(7L, 8L);
        assertThat(first.next()).isEqualTo(8);
        assertThat(page(LATE_ENTRY_USED, 8, 2).next()).isNull();
        assertThat(page(LATE_ENTRY_USED, 8, 2).exceptions()).hasSize(1);
    }

    private ExceptionsView page(@Nullable ExceptionKind kind, long after, int limit) {
        long end = log.log().size();
        return ExceptionsView.page(
                "OP-23",
                log.rows(new ExceptionsProjection()),
                PeriodBook.inOrderOfTheLog("OP-23", log.rows(new PeriodsProjection()), end),
                log.rows(new ReviewsProjection()),
                kind,
                after,
                limit,
                log.asOf("2024-01-01"));
    }

    private static LateEntryGranted granted() {
        return new LateEntryGranted(LATE, null, null, null, LONG, APRIL);
    }

    private static KpiValueRecorded recorded(@Nullable Code lateEntry) {
        return new KpiValueRecorded(1, false, Governed.reading(1), lateEntry);
    }

    private static KpiValueCorrected corrected(@Nullable Code lateEntry) {
        return new KpiValueCorrected(1, false, Governed.reading(2), ReasonCode.OTHER, List.of(), lateEntry);
    }
}
