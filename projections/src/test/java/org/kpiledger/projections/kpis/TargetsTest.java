package org.kpiledger.projections.kpis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.projections.kpis.KpiLog.target;
import static org.kpiledger.projections.kpis.KpiLog.targetApproved;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.BaselineSet;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.KpiOwnerAssigned;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.TargetReturned;
import org.kpiledger.events.kpi.TargetSet;
import org.kpiledger.events.kpi.ValueType;

class TargetsTest {
    private final KpiLog log =
            KpiLog.defined(KpiLog.measure(ValueType.COUNT, Aggregation.SUM, ReportingMethod.CUMULATIVE));

    @Test
    void aRevisionKeepsTheOriginalWithWhoWhenAndWhy() {
        log.given(target("2023", 1, "100"), targetApproved("2023", 1), target("2023", 2, "80"));

        KpiDetailView.TargetView target = log.detail("2023-12-31").targets().getFirst();
        assertThat(target.revisions())
                .extracting(KpiDetailView.RevisionView::revision)
                .containsExactly(1, 2);
        assertThat(requireNonNull(target.original()).value()).isEqualTo(new BigDecimal("100"));
        assertThat(target.current()).isEqualTo(target.original());
        assertThat(target.revisions().getLast().state()).isEqualTo(Stage.PROPOSED);
        assertThat(target.revisions().getLast().set().reason()).isEqualTo(new Line("as agreed"));

        log.given(targetApproved("2023", 2));
        KpiDetailView.TargetView revised = log.detail("2023-12-31").targets().getFirst();
        assertThat(revised.original()).isEqualTo(target.original());
        assertThat(requireNonNull(revised.current()).value()).isEqualTo(new BigDecimal("80"));
        assertThat(log.detail(5, "2023-12-31").targets().getFirst()).isEqualTo(target);
    }

    @Test
    void whileNoneIsApprovedTheFirstSetAndTheLastSetCountUnlessReturned() {
        log.given(
                target("2023", 1, "100"),
                target("2023", 2, "90"),
                target("2023", 3, "10"),
                new TargetReturned(KpiLog.MEASURE, KpiLog.GLO, new Period("2023"), 3, KpiLog.START));

        KpiDetailView.TargetView target = log.detail("2023-12-31").targets().getFirst();
        assertThat(requireNonNull(target.original()).revision()).isEqualTo(1);
        assertThat(requireNonNull(target.current()).revision()).isEqualTo(2);
    }

    @Test
    void aBaselineKeepsItsRevisions() {
        log.given(baseline(1, "10"), baseline(2, "12"));

        KpiDetailView.BaselineView baseline =
                log.detail("2023-12-31").baselines().getFirst();
        assertThat(requireNonNull(baseline.original()).value()).isEqualTo(new BigDecimal("10"));
        assertThat(requireNonNull(baseline.current()).value()).isEqualTo(new BigDecimal("12"));
    }

    @Test
    void progressIsToldAgainstTheOriginalAndTheCurrentTarget() {
        log.given(baseline(1, "0"), target("2023", 1, "100"), targetApproved("2023", 1))
                .given(target("2023", 2, "50"), targetApproved("2023", 2))
                .recorded("2023", "50");

        StatusView status = log.status("2023-12-31");
        assertThat(status.value()).isEqualTo(Rating.ON_TRACK);
        assertThat(status.rule()).isEqualTo("progress-1");
        assertThat(status.achieved()).isEqualTo(new BigDecimal("50"));
        assertThat(status.expected()).isEqualTo(new BigDecimal("50"));
        assertThat(status.baseline()).isEqualTo(new BigDecimal("0"));
        assertThat(status.period()).isEqualTo(new Period("2023"));
        assertThat(requireNonNull(status.current()).target()).isEqualTo(new BigDecimal("50"));
        assertThat(requireNonNull(status.original()).value()).isEqualTo(Rating.OFF_TRACK);
        assertThat(requireNonNull(status.original()).attainment()).isEqualTo(new BigDecimal("50"));
        assertThat(log.kpi("2023-12-31").status().value()).isEqualTo(Rating.ON_TRACK);
    }

    @Test
    void withoutTargetOrValueThereIsNoRatingAndAReason() {
        assertThat(log.status("2023-12-31").value()).isEqualTo(Rating.NO_DATA);
        assertThat(log.status("2023-12-31").reason()).isEqualTo(NoData.NO_TARGET);

        log.given(target("2024", 1, "100"));
        assertThat(log.status("2023-12-31").reason()).isEqualTo(NoData.NOT_STARTED);
        assertThat(log.status("2024-01-01").reason()).isEqualTo(NoData.NO_VALUE);
        assertThat(log.kpi("2024-01-01").status().reason()).isEqualTo(NoData.NO_VALUE);
    }

    @Test
    void theTargetOfTheYearComesBeforeThatOfTheCycleWhereAValueIsThere() {
        log.given(target(null, 1, "400"), target("2024", 1, "100")).recorded("2023", "100");
        assertThat(log.status("2024-03-01").period()).isNull();
        assertThat(log.status("2024-03-01").value()).isEqualTo(Rating.AT_RISK);

        log.recorded("2024-Q1", "120");
        assertThat(log.status("2024-03-31").period()).isEqualTo(new Period("2024"));
    }

    @Test
    void whatIsNotRolledUpIsSaidToBeSo() {
        KpiLog undefined = KpiLog.defined(KpiLog.measure(ValueType.COUNT, Aggregation.SUM, null))
                .given(target(null, 1, "100"))
                .recorded("2023", "50");
        assertThat(undefined.status("2023-12-31").reason()).isEqualTo(NoData.NOT_ROLLED_UP);

        undefined.given(target("2023", 1, "50"));
        assertThat(undefined.status("2023-12-31").value()).isEqualTo(Rating.ON_TRACK);
    }

    @Test
    void aTargetInAnotherUnitThanTheValuesIsNotComparedWithThem() {
        log.given(baseline(1, "10"), target("2024", 1, "100"))
                .given(
                        KpiLog.refined(
                                2,
                                KpiLog.measure(ValueType.RATIO, Aggregation.SUM, ReportingMethod.CUMULATIVE),
                                Comparability.BREAK,
                                "2024-01-01"),
                        KpiLog.approved(2, "2024-01-01"))
                .recorded("2024", "GLO", KpiLog.number("2024", "0.5"), 2);
        assertThat(log.status("2024-12-31").value()).isEqualTo(Rating.NO_DATA);
        assertThat(log.status("2024-12-31").reason()).isEqualTo(NoData.NOT_COMPARABLE);

        log.given(target("2024", 2, "0.5"));
        assertThat(log.status("2024-12-31").value()).isEqualTo(Rating.ON_TRACK);
        assertThat(log.status("2024-12-31").baseline()).isNull();
        assertThat(log.status("2024-12-31").original()).isNull();
    }

    @Test
    void aUnitWithATargetIsJudgedByWhatItReported() {
        log.given(target("ASP", "2023", 1, "10"), target("AFR", "2023", 1, "10"))
                .recorded("2023", "ASP", KpiLog.number("2023", "10"), 1)
                .recorded("2023", "AFR", KpiLog.number("2023", "1"), 1);

        assertThat(log.measure("2023-12-31").statusByUnit())
                .extracting(StatusView::value)
                .containsExactly(Rating.ON_TRACK, Rating.OFF_TRACK);
        assertThat(log.status("2023-12-31").value()).isEqualTo(Rating.OFF_TRACK);
        assertThat(log.status("2023-12-31").reportingUnit()).isEqualTo(new Code("AFR"));
    }

    @Test
    void aTargetForALaterDayIsSeenAndDoesNotCountYet() {
        log.given(target("2023", 1, "100"))
                .given(new TargetSet(
                        KpiLog.MEASURE,
                        KpiLog.GLO,
                        new Period("2023"),
                        2,
                        Quantity.parse("80"),
                        null,
                        new PartialDate("2023"),
                        new Line("TDAG-23/12"),
                        LocalDate.of(2023, 6, 1)));

        KpiDetailView.TargetView before = log.detail("2023-05-31").targets().getFirst();
        assertThat(before.revisions()).hasSize(2);
        assertThat(requireNonNull(before.current()).revision()).isEqualTo(1);
        assertThat(log.detail("2023-06-01").targets().getFirst().current())
                .isNotNull()
                .extracting(KpiDetailView.RevisionView::revision)
                .isEqualTo(2);
    }

    @Test
    void theListIsFilteredByRatingAndByReporting() {
        log.given(target("2023", 1, "50")).recorded("2023", "50");

        KpiProgress progress = log.progress(log.size(), "2023-12-31");
        assertThat(progress.list(KpiFilter.of(StatusFilter.ON_TRACK)).kpis()).hasSize(1);
        assertThat(progress.list(KpiFilter.of(StatusFilter.REPORTED)).kpis()).hasSize(1);
        assertThat(progress.list(KpiFilter.of(StatusFilter.NO_DATA)).kpis()).isEmpty();
        assertThat(progress.list(KpiFilter.of(StatusFilter.NO_DATA)).totals().kpis())
                .isZero();
        assertThat(progress.list(KpiFilter.ALL).totals().byStatus())
                .containsEntry(Rating.ON_TRACK, 1)
                .containsEntry(Rating.OFF_TRACK, 0);
    }

    @Test
    void theListIsFilteredByWhoReportsAndByWhoAnswersForIt() {
        ActorId owner = new ActorId("p-owner");
        log.given(target("2023", 1, "50"), new KpiOwnerAssigned(owner, LocalDate.of(2023, 2, 1)))
                .recorded("2023", "50");

        KpiProgress progress = log.progress(log.size(), "2023-12-31");
        assertThat(progress.list(new KpiFilter(null, null, KpiLog.GLO, owner)).kpis())
                .hasSize(1);
        assertThat(progress.list(new KpiFilter(null, null, new Code("AFR"), null))
                        .totals()
                        .kpis())
                .isZero();
        assertThat(log.progress(log.size(), "2023-01-31")
                        .list(new KpiFilter(null, null, null, owner))
                        .kpis())
                .isEmpty();
    }

    private static BaselineSet baseline(int revision, String value) {
        return new BaselineSet(
                KpiLog.MEASURE,
                KpiLog.GLO,
                revision,
                Quantity.parse(value),
                null,
                new PartialDate("2022"),
                new Line("Annual survey 2022"),
                KpiLog.START);
    }
}
