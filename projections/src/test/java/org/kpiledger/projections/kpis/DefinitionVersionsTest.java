package org.kpiledger.projections.kpis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kpiledger.projections.kpis.KpiLog.approved;
import static org.kpiledger.projections.kpis.KpiLog.refined;
import static org.kpiledger.projections.kpis.KpiLog.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.KpiLinked;
import org.kpiledger.events.kpi.KpiOwnerAssigned;
import org.kpiledger.events.kpi.KpiOwnerReleased;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.KpiRejected;
import org.kpiledger.events.kpi.KpiRetired;
import org.kpiledger.events.kpi.KpiReturned;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.Relation;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.ValueType;

class DefinitionVersionsTest {
    private static final Measure ADDED = KpiLog.measure(ValueType.COUNT, Aggregation.SUM, ReportingMethod.INCREMENTAL);
    private static final Measure LAST = KpiLog.measure(ValueType.COUNT, Aggregation.SUM, ReportingMethod.LATEST);

    private final KpiLog log = KpiLog.defined(ADDED);

    @Test
    void aRefinementAppliesFromTheDayOfItsApproval() {
        log.given(refined(2, LAST, Comparability.COMPARABLE, "2024-01-01"), approved(2, "2024-03-01"));

        assertThat(log.kpi("2024-02-29").definition().version()).isEqualTo(1);
        assertThat(log.measure("2024-02-29").reporting()).isEqualTo(ReportingMethod.INCREMENTAL);
        assertThat(log.kpi("2024-03-01").definition().version()).isEqualTo(2);
        assertThat(log.measure("2024-03-01").reporting()).isEqualTo(ReportingMethod.LATEST);
    }

    @Test
    void aRefinementApprovedBeforeTheDayThatWasProposedAppliesFromThatDay() {
        log.given(refined(2, LAST, Comparability.COMPARABLE, "2024-03-01"), approved(2, "2024-01-01"));

        assertThat(log.kpi("2024-02-29").definition().version()).isEqualTo(1);
        assertThat(log.detail("2024-02-29").definitions().getLast().state()).isEqualTo(Stage.PROPOSED);
        KpiView.DefinitionView applied = log.kpi("2024-03-01").definition();
        assertThat(applied.version()).isEqualTo(2);
        assertThat(requireNonNull(applied.approvedBy()).effectiveOn()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void aRefinementForALaterDayIsSeenBeforeItAndNotInForce() {
        log.given(refined(2, LAST, Comparability.BREAK, "2026-01-01"));

        KpiDetailView then = log.detail("2023-06-01");
        assertThat(then.definition().version()).isEqualTo(1);
        assertThat(then.definitions())
                .extracting(KpiDetailView.VersionView::version)
                .containsExactly(1, 2);
        KpiDetailView.VersionView proposed = then.definitions().getLast();
        assertThat(proposed.state()).isEqualTo(Stage.PROPOSED);
        assertThat(proposed.comparability()).isEqualTo(Comparability.BREAK);
        assertThat(proposed.document()).isEqualTo(new Line("TDAG-24/7"));
        assertThat(proposed.effectiveOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(proposed.proposed().position()).isEqualTo(3);
    }

    @Test
    void theDecisionIsToldWithItsReasonWhoeverDecided() {
        log.given(refined(2, LAST, Comparability.RESTATED, "2024-01-01"))
                .given(new KpiReturned(2, LocalDate.of(2024, 2, 1)))
                .given(refined(3, LAST, Comparability.RESTATED, "2024-02-10"))
                .given(new KpiRejected(3, new Line("TDAG-24"), null, LocalDate.of(2024, 3, 1)));

        List<KpiDetailView.VersionView> versions = log.detail("2024-12-31").definitions();
        assertThat(versions)
                .extracting(KpiDetailView.VersionView::state)
                .containsExactly(Stage.APPROVED, Stage.RETURNED, Stage.REJECTED);
        Decision returned = requireNonNull(versions.get(1).decision());
        assertThat(returned.by().reason()).isEqualTo(new Line("as agreed"));
        assertThat(returned.by().position()).isEqualTo(4);
        assertThat(log.kpi("2024-12-31").definition().version()).isEqualTo(1);
        assertThat(log.detail(3, "2024-12-31").definitions().get(1).decision()).isNull();
    }

    @Test
    void theVersionInForceIsTheLatestApprovedByThatDayWhateverTheOrderOfApproval() {
        log.given(refined(2, LAST, Comparability.COMPARABLE, "2024-01-01"), approved(2, "2025-01-01"))
                .given(refined(3, ADDED, Comparability.COMPARABLE, "2024-01-01"), approved(3, "2024-06-01"));

        assertThat(log.kpi("2024-05-31").definition().version()).isEqualTo(1);
        assertThat(log.kpi("2024-06-01").definition().version()).isEqualTo(3);
        assertThat(log.kpi("2025-01-01").definition().version()).isEqualTo(3);
    }

    @Test
    void aSecondProposalForAnEarlierDayMakesTheKpiKnownFromThatDayOn() {
        KpiLog again = new KpiLog()
                .given(
                        KpiProposed.of(1, KpiLog.sheet(ADDED, null), LocalDate.of(2023, 6, 1)),
                        new KpiReturned(1, LocalDate.of(2023, 6, 5)),
                        KpiProposed.of(2, KpiLog.sheet(LAST, null), LocalDate.of(2023, 2, 1)));

        assertThat(again.list("2023-01-31").kpis()).isEmpty();
        assertThat(again.kpi("2023-02-01").definition().version()).isEqualTo(2);
        again.specification().thenSameWhenDeliveredTwice();
    }

    @Test
    void whatWasReportedForAMeasureStaysWhenADefinitionWithoutItComesIntoForce() {
        Measure users = new Measure(
                new Code("users"),
                new Code("USER"),
                ValueType.COUNT,
                Aggregation.SUM,
                Direction.INCREASE,
                List.of(),
                null,
                null,
                List.of());
        log.recorded("2023", "7")
                .given(refined(2, users, Comparability.BREAK, "2024-01-01"), approved(2, "2024-01-01"))
                .given(target("2023", 1, "7"));

        List<KpiView.MeasureView> measures = log.kpi("2024-12-31").measures();
        assertThat(measures)
                .extracting(measure -> measure.code().value(), KpiView.MeasureView::definedIn)
                .containsExactly(tuple("users", null), tuple("events", 1));
        KpiView.MeasureView former = measures.getLast();
        assertThat(former.periods()).extracting(KpiView.PeriodView::value).containsExactly(new BigDecimal("7"));
        assertThat(former.missing()).isEmpty();
        assertThat(former.status().reason()).isEqualTo(NoData.NOT_DEFINED);
        assertThat(log.kpi("2023-12-31").measures()).hasSize(1);
    }

    @Test
    void whatIsReportedUnderADefinitionThatWasTurnedDownIsToldAndNotRated() {
        KpiLog only = new KpiLog()
                .given(KpiProposed.of(1, KpiLog.sheet(ADDED, null), KpiLog.START), target("2023", 1, "7"))
                .recorded("2023", "7");
        assertThat(only.status("2023-12-31").value()).isEqualTo(Rating.ON_TRACK);

        only.given(new KpiRejected(1, new Line("TDAG-24"), null, LocalDate.of(2023, 6, 1)));
        assertThat(only.kpi("2023-12-31").status().reason()).isEqualTo(NoData.NOT_DEFINED);
        assertThat(only.measure("2023-12-31").periods()).hasSize(1);
        assertThat(only.measure("2023-12-31").missing()).isEmpty();
    }

    @Test
    void anOwnerIsOneFromTheAssignmentToTheRelease() {
        ActorId owner = new ActorId("p-owner");
        log.given(
                new KpiOwnerAssigned(owner, LocalDate.of(2023, 2, 1)),
                new KpiOwnerReleased(owner, LocalDate.of(2023, 5, 1)));

        assertThat(log.detail("2023-01-31").owners()).isEmpty();
        assertThat(log.detail("2023-04-30").owners())
                .extracting(OwnerView::owner)
                .containsExactly(owner);
        assertThat(log.detail("2023-05-01").owners()).isEmpty();
        assertThat(log.detail(3, "2023-05-01").owners()).hasSize(1);
    }

    @Test
    void aLinkIsToldOnBothSides() {
        String other = "OP-23/kpi/P1.EMT.K9";
        log.value(other, KpiProposed.of(1, KpiLog.sheet(ADDED, null), KpiLog.START));
        log.value(other, new KpiLinked(Relation.SUPERSEDES, List.of(KpiLog.KPI), LocalDate.of(2025, 1, 1)));

        KpiDetailView.LinkedFrom from = log.detail("2025-01-01").linkedFrom().getFirst();
        assertThat(from.kpi()).isEqualTo(new Code("P1.EMT.K9"));
        assertThat(from.relation()).isEqualTo(Relation.SUPERSEDES);
        assertThat(log.progress(log.size(), "2025-01-01")
                        .detail(new Code("P1.EMT.K9"))
                        .orElseThrow()
                        .links())
                .extracting(Link::kpis)
                .containsExactly(List.of(KpiLog.KPI));
    }

    @Test
    void aRetiredKpiSaysFromWhen() {
        log.given(new KpiRetired(new Line("TDAG-25/3"), LocalDate.of(2025, 1, 1)));

        assertThat(log.kpi("2023-06-01").retiredFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(log.detail(2, "2023-06-01").retiredFrom()).isNull();
    }

    @Test
    void aVersionProposedTwiceStops() {
        log.given(refined(1, LAST, Comparability.COMPARABLE, "2024-01-01"));

        log.specification().thenStopsWith("version 1 of P1.EMT.K5 is known already");
    }
}
