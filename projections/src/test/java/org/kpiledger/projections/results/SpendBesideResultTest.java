package org.kpiledger.projections.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Money;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.KpiApproved;
import org.kpiledger.events.kpi.KpiProposed;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.TargetApproved;
import org.kpiledger.events.kpi.TargetSet;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.Reading;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.kpis.KpiFilter;
import org.kpiledger.projections.kpis.KpiProgress;
import org.kpiledger.projections.kpis.KpisProjection;
import org.kpiledger.projections.kpis.KpisView;
import org.kpiledger.projections.kpis.NoData;
import org.kpiledger.projections.kpis.Rating;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.results.SpendBesideResultView.CostPerUnit;
import org.kpiledger.projections.results.SpendBesideResultView.MeasureResult;
import org.kpiledger.projections.results.SpendBesideResultView.NoCostPerUnit;
import org.kpiledger.projections.results.SpendBesideResultView.NodeView;

class SpendBesideResultTest {
    private static final String BUDGET = "OP-23/budget/2023";
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final Code P1 = new Code("P1");
    private static final Code EMT = new Code("P1.EMT");
    private static final Code EVENTS = new Code("events");
    private static final Code GLO = new Code("GLO");

    private final TestLog log = new TestLog()
            .append(
                    "OP-23",
                    new PlanRegistered(
                            LocalizedName.en("Plan"),
                            2023,
                            2026,
                            CHF,
                            new Line("Europe/Zurich"),
                            null,
                            null,
                            null,
                            START))
            .append(
                    "OP-23",
                    new PriorityAdded(P1, PriorityKind.PRIORITY, LocalizedName.en("Connectivity"), null, null, START))
            .append("OP-23", new ThemeAdded(EMT, P1, LocalizedName.en("Emergency"), false, null, START))
            .append(BUDGET, new BudgetEstablished(money("1000.00"), BudgetStatus.PRELIMINARY, START))
            .append(BUDGET, new BudgetAllocated(P1, null, money("600.00"), amount("600.00"), START))
            .append(BUDGET, new BudgetAllocated(EMT, P1, money("400.00"), amount("400.00"), START));

    @Test
    void percentSpentStandsBesidePercentAchieved() {
        spend("100.00");
        log.append(BUDGET, new CommitmentRecorded(EMT, money("50.00"), new Line("PO-1"), null, JUNE, amount("50.00")));
        kpi("P1.EMT.K1", count(Aggregation.SUM));
        target("P1.EMT.K1", "2023", "40");
        value("P1.EMT.K1", "2023", "30");

        NodeView theme = theme("2023-12-31");
        assertThat(theme.spent()).isEqualTo(new BigDecimal("100.00"));
        assertThat(theme.committed()).isEqualTo(new BigDecimal("50.00"));
        assertThat(theme.percentSpent()).isEqualTo(new BigDecimal("25.0"));
        MeasureResult measure = theme.kpis().getFirst().measures().getFirst();
        assertThat(measure.target()).isEqualByComparingTo("40");
        assertThat(measure.achieved()).isEqualByComparingTo("30");
        assertThat(measure.percentAchieved()).isEqualByComparingTo("75");
        assertThat(priority("2023-12-31").kpis()).isEqualTo(theme.kpis());
        assertThat(priority("2023-12-31").percentSpent()).isEqualTo(new BigDecimal("16.7"));
    }

    @Test
    void oneCountedMeasureHasACostOfItsUnit() {
        spend("100.00");
        kpi("P1.EMT.K1", count(Aggregation.SUM));
        value("P1.EMT.K1", "2023", "30");

        NodeView theme = theme("2023-12-31");
        CostPerUnit cost = Objects.requireNonNull(theme.costPerUnit());
        assertThat(cost.amount()).isEqualTo(new BigDecimal("3.33"));
        assertThat(cost.result()).isEqualByComparingTo("30");
        assertThat(theme.noCostPerUnit()).isNull();
    }

    @Test
    void severalCountedMeasuresHaveNone() {
        spend("100.00");
        kpi("P1.EMT.K1", count(Aggregation.SUM));
        kpi("P1.EMT.K2", count(Aggregation.SUM));
        value("P1.EMT.K1", "2023", "30");

        assertThat(theme("2023-12-31").noCostPerUnit()).isEqualTo(NoCostPerUnit.SEVERAL_COUNTS);
        assertThat(theme("2023-12-31").costPerUnit()).isNull();
    }

    @Test
    void aShareIsNoUnitOfResult() {
        spend("100.00");
        kpi("P1.EMT.K1", measure(ValueType.PERCENT, Aggregation.AVERAGE, Direction.INCREASE));
        value("P1.EMT.K1", "2023", "30");

        assertThat(theme("2023-12-31").noCostPerUnit()).isEqualTo(NoCostPerUnit.NO_COUNT);
    }

    @Test
    void neitherIsWhatShallBecomeLess() {
        kpi("P1.EMT.K1", measure(ValueType.COUNT, Aggregation.SUM, Direction.DECREASE));

        assertThat(theme("2023-12-31").noCostPerUnit()).isEqualTo(NoCostPerUnit.NO_COUNT);
    }

    @Test
    void withoutAResultThereIsNoCostOfIt() {
        spend("100.00");
        kpi("P1.EMT.K1", count(Aggregation.SUM));

        assertThat(theme("2023-12-31").noCostPerUnit()).isEqualTo(NoCostPerUnit.NO_RESULT);
        value("P1.EMT.K1", "2023", "0");
        assertThat(theme("2023-12-31").noCostPerUnit()).isEqualTo(NoCostPerUnit.NO_RESULT);
    }

    @Test
    void withoutSpendingThereIsNoneEither() {
        kpi("P1.EMT.K1", count(Aggregation.SUM));
        value("P1.EMT.K1", "2023", "30");

        assertThat(theme("2023-12-31").noCostPerUnit()).isEqualTo(NoCostPerUnit.NOTHING_SPENT);
    }

    @Test
    void aShareOfNoAllocationIsAbsent() {
        assertThat(SpendBesideResultView.of(money(4, "2023-12-31"), progress(4, "2023-12-31"), asOf(4, "2023-12-31"))
                        .nodes()
                        .getFirst()
                        .percentSpent())
                .isNull();
    }

    @Test
    void aTargetOfAnotherYearSaysNothingOfThisOne() {
        kpi("P1.EMT.K1", count(Aggregation.SUM));
        target("P1.EMT.K1", "2024", "40");
        value("P1.EMT.K1", "2024", "30");

        // Judged in 2024, where the controller would have judged the last day of 2023.
        AsOf later = asOf(log.size(), "2024-12-31");
        MeasureResult measure = SpendBesideResultView.of(
                        money(log.size(), "2024-12-31"), progress(log.size(), "2024-12-31"), later)
                .nodes()
                .getFirst()
                .kpis()
                .getFirst()
                .measures()
                .getFirst();
        assertThat(measure.status()).isEqualTo(Rating.NO_DATA);
        assertThat(measure.reason()).isEqualTo(NoData.NO_VALUE);
        assertThat(measure.percentAchieved()).isNull();
    }

    @Test
    void bothClocksMoveBothSides() {
        spend("100.00");
        kpi("P1.EMT.K1", count(Aggregation.SUM));
        long before = log.size();
        value("P1.EMT.K1", "2023", "30");

        assertThat(theme("2023-05-31").spent()).isEqualTo(new BigDecimal("0.00"));
        assertThat(theme("2023-06-01").spent()).isEqualTo(new BigDecimal("100.00"));
        assertThat(theme("2023-06-01").noCostPerUnit()).isEqualTo(NoCostPerUnit.NO_RESULT);
        assertThat(theme("2023-12-31").noCostPerUnit()).isNull();
        AsOf then = asOf(before, "2023-12-31");
        assertThat(SpendBesideResultView.of(money(before, "2023-12-31"), progress(before, "2023-12-31"), then)
                        .nodes()
                        .getFirst()
                        .noCostPerUnit())
                .isEqualTo(NoCostPerUnit.NO_RESULT);
    }

    private NodeView theme(String validAt) {
        return priority(validAt).children().getFirst();
    }

    private NodeView priority(String validAt) {
        AsOf asOf = asOf(log.size(), validAt);
        return SpendBesideResultView.of(money(log.size(), validAt), progress(log.size(), validAt), asOf)
                .nodes()
                .getFirst();
    }

    private AllocationsView money(long position, String validAt) {
        AsOf asOf = asOf(position, validAt);
        return AllocationsView.of(plan(asOf), 2023, MemoryRows.fold(new AllocationsProjection(), log.entries()), asOf)
                .orElseThrow();
    }

    private KpisView progress(long position, String validAt) {
        AsOf asOf = asOf(position, validAt);
        return new KpiProgress(plan(asOf), MemoryRows.fold(new KpisProjection(), log.entries()), asOf)
                .list(KpiFilter.ALL);
    }

    private PlanTree plan(AsOf asOf) {
        return PlanTree.of(MemoryRows.fold(new PlanProjection(), log.entries()), "OP-23", asOf.moment())
                .orElseThrow();
    }

    private static AsOf asOf(long position, String validAt) {
        return new AsOf(position, TestLog.time(position), LocalDate.parse(validAt));
    }

    private void spend(String amount) {
        log.append(BUDGET, new ExpenditureRecorded(EMT, money(amount), new Line("INV-1"), null, JUNE, amount(amount)));
    }

    private void kpi(String code, Measure measure) {
        DefinitionSheet sheet = new DefinitionSheet(
                EMT,
                LocalizedText.en("Number of exercises held"),
                List.of(measure),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        log.append("OP-23/kpi/" + code, KpiProposed.of(1, sheet, START));
        log.append("OP-23/kpi/" + code, new KpiApproved(1, new Line("TDAG-23"), null, START));
    }

    private void target(String kpi, String year, String value) {
        log.append(
                "OP-23/kpi/" + kpi,
                new TargetSet(
                        EVENTS,
                        GLO,
                        new Period(year),
                        1,
                        Quantity.parse(value),
                        null,
                        new PartialDate(year + "-12-31"),
                        new Line("TDAG-23/12"),
                        START));
        log.append("OP-23/kpi/" + kpi, new TargetApproved(EVENTS, GLO, new Period(year), 1, null, null, START));
    }

    private void value(String kpi, String year, String value) {
        log.append(
                "OP-23/value/" + kpi + "/events/" + year + "/GLO/-",
                new KpiValueRecorded(
                        1,
                        true,
                        new Reading(
                                new PartialDate(year + "-12-31"),
                                Quantity.parse(value),
                                null,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                null,
                                false,
                                List.of(),
                                null,
                                null)));
    }

    private static Measure count(Aggregation aggregation) {
        return measure(ValueType.COUNT, aggregation, Direction.INCREASE);
    }

    private static Measure measure(ValueType type, Aggregation aggregation, Direction direction) {
        return new Measure(
                EVENTS,
                new Code("EVENT"),
                type,
                aggregation,
                direction,
                List.of(),
                null,
                ReportingMethod.INCREMENTAL,
                List.of());
    }

    private static Money money(String amount) {
        return Money.of(amount(amount), CHF);
    }

    private static Amount amount(String amount) {
        return Amount.parse(amount);
    }
}
