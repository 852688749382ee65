package org.kpiledger.projections.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.ProjectionSpecification;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.kpis.KpiView.DataStatus;
import org.kpiledger.projections.kpis.KpiView.PeriodView;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;

class KpiProgressTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final Code KPI = new Code("P1.EMT.K5");
    private static final Code PLAN = new Code("OP-23");
    private static final String SUBJECT = "OP-23/kpi/P1.EMT.K5";
    private static final String VALUE = "OP-23/value/P1.EMT.K5/events/2023/AFR/H-014";

    private final ProjectionSpecification<KpiDocument> log =
            ProjectionSpecification.of(new KpisProjection()).given(SUBJECT, proposed());

    @Test
    void aMeasureWithoutValuesHasNoPeriodsAndNeverAZero() {
        KpiView kpi = progress(1, "2026-11-24").list(KpiFilter.ALL).kpis().getFirst();

        assertThat(kpi.dataStatus()).isEqualTo(DataStatus.NOT_REPORTED);
        assertThat(kpi.measures().getFirst().periods()).isEmpty();
        assertThat(kpi.priority()).isEqualTo(new Code("P1"));
    }

    @Test
    void aValueCountsFromTheLastDayThatItsDateMayMean() {
        log.given(VALUE, new KpiValueRecorded(1, false, reading("2023-03", "1")));

        assertThat(period(2, "2023-03-31").value()).isEqualTo(new BigDecimal("1"));
        assertThat(progress(2, "2023-03-30")
                        .list(KpiFilter.ALL)
                        .kpis()
                        .getFirst()
                        .dataStatus())
                .isEqualTo(DataStatus.NOT_REPORTED);
    }

    @Test
    void aCorrectionSupersedesAndTheFormerValueIsStillKnownAsOfThen() {
        log.given(
                VALUE,
                new KpiValueRecorded(1, false, reading("2023-03", "1")),
                new KpiValueCorrected(1, false, reading("2023-04", "4"), ReasonCode.DATA_ENTRY));

        assertThat(period(2, "2023-12-31").value()).isEqualTo(new BigDecimal("1"));
        assertThat(period(3, "2023-12-31").value()).isEqualTo(new BigDecimal("4"));
        assertThat(values(3, "2023-04-15")
                        .of(KPI, _ -> Set.of(), false)
                        .orElseThrow()
                        .values())
                .isEmpty();
        assertThat(value(3).corrections()).isEqualTo(1);
        log.thenSameWhenDeliveredTwice();
    }

    @Test
    void aWithdrawnValueIsListedAndCountsForNothing() {
        log.given(
                VALUE,
                new KpiValueRecorded(1, false, reading("2023-03", "1")),
                new KpiValueWithdrawn(ReasonCode.DUPLICATE));

        assertThat(progress(3, "2023-12-31")
                        .list(KpiFilter.ALL)
                        .kpis()
                        .getFirst()
                        .dataStatus())
                .isEqualTo(DataStatus.NOT_REPORTED);
        assertThat(value(3).state()).isEqualTo(ValueState.WITHDRAWN);
        assertThat(value(3).value()).isNull();
        assertThat(value(2).state()).isEqualTo(ValueState.RECORDED);
    }

    @Test
    void aWithdrawnValueMayBeRecordedAgain() {
        log.given(
                VALUE,
                new KpiValueRecorded(1, false, reading("2023-03", "1")),
                new KpiValueWithdrawn(ReasonCode.DUPLICATE),
                new KpiValueRecorded(1, true, reading("2023-02", "2")));

        assertThat(period(4, "2023-12-31").value()).isEqualTo(new BigDecimal("2"));
        assertThat(value(4).corrections()).isZero();
    }

    @Test
    void aValueNamesItsActivityWhereItsContributionIsOne() {
        log.given(VALUE, new KpiValueRecorded(1, false, reading("2023-03", "1")));

        assertThat(values(2, "2023-12-31")
                        .of(KPI, names -> names, false)
                        .orElseThrow()
                        .values()
                        .getFirst()
                        .activity())
                .isEqualTo("H-014");
        assertThat(value(2).activity()).isNull();
    }

    @Test
    void aDefinitionIsProposedUntilItIsApproved() {
        log.given(SUBJECT, new KpiApproved(1, new Line("TDAG-23"), null, LocalDate.of(2023, 6, 20)));

        assertThat(definition(2, "2023-06-19").state()).isEqualTo(Stage.PROPOSED);
        assertThat(definition(2, "2023-06-20").state()).isEqualTo(Stage.APPROVED);
        assertThat(definition(1, "2023-06-20").state()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void theApprovalOfAVersionNeverProposedStops() {
        log.given(SUBJECT, new KpiApproved(2, null, null, START));

        log.thenStopsWith("version 2 of P1.EMT.K5 was never proposed");
    }

    @Test
    void theCorrectionOfAValueNeverRecordedStops() {
        log.given(VALUE, new KpiValueCorrected(1, false, reading("2023", "1"), ReasonCode.OTHER));

        log.thenStopsWith("nothing is known of " + VALUE);
    }

    private ValuesView.ValueView value(long knownAt) {
        return values(knownAt, "2023-12-31")
                .of(KPI, _ -> Set.of(), false)
                .orElseThrow()
                .values()
                .getFirst();
    }

    private PeriodView period(long knownAt, String validAt) {
        return progress(knownAt, validAt)
                .list(KpiFilter.ALL)
                .kpis()
                .getFirst()
                .measures()
                .getFirst()
                .periods()
                .getFirst();
    }

    private KpiView.DefinitionView definition(long knownAt, String validAt) {
        return progress(knownAt, validAt).detail(KPI).orElseThrow().definition();
    }

    private KpiProgress progress(long knownAt, String validAt) {
        return new KpiProgress(plan(), log.rows(), asOf(knownAt, validAt));
    }

    private KpiValues values(long knownAt, String validAt) {
        return new KpiValues(PLAN, log.rows(), asOf(knownAt, validAt));
    }

    private static AsOf asOf(long knownAt, String validAt) {
        return new AsOf(knownAt, TestLog.time(knownAt), LocalDate.parse(validAt));
    }

    private static PlanTree plan() {
        TestLog log = new TestLog()
                .append(
                        "OP-23",
                        new PlanRegistered(
                                LocalizedName.en("Plan"),
                                2023,
                                2026,
                                new CurrencyCode("CHF"),
                                new Line("Europe/Zurich"),
                                null,
                                null,
                                null,
                                START))
                .append(
                        "OP-23",
                        new PriorityAdded(
                                new Code("P1"), PriorityKind.PRIORITY, LocalizedName.en("P1"), null, null, START))
                .append(
                        "OP-23",
                        new ThemeAdded(
                                new Code("P1.EMT"), new Code("P1"), LocalizedName.en("Emergency"), false, null, START));
        return PlanTree.of(
                        MemoryRows.fold(new PlanProjection(), log.entries()),
                        "OP-23",
                        new AsOf(3, null, START).moment())
                .orElseThrow();
    }

    private static KpiProposed proposed() {
        return new KpiProposed(
                1,
                new Code("P1.EMT"),
                LocalizedText.en("Number of exercises held"),
                List.of(new Measure(
                        new Code("events"),
                        new Code("EVENT"),
                        ValueType.COUNT,
                        Aggregation.SUM,
                        Direction.INCREASE,
                        List.of(),
                        null)),
                List.of(),
                List.of(),
                null,
                null,
                START);
    }

    private static Reading reading(String date, String value) {
        return new Reading(
                new PartialDate(date),
                Quantity.parse(value),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                false,
                List.of(),
                null);
    }
}
