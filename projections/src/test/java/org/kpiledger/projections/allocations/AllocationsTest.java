package org.kpiledger.projections.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.Money;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;
import org.kpiledger.events.plan.PlanRegistered;
import org.kpiledger.events.plan.PriorityAdded;
import org.kpiledger.events.plan.PriorityKind;
import org.kpiledger.events.plan.ThemeAdded;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.MemoryRows;
import org.kpiledger.projections.ProjectionSpecification;
import org.kpiledger.projections.TestLog;
import org.kpiledger.projections.allocations.AllocationsView.NodeView;
import org.kpiledger.projections.allocations.BudgetsView.YearView;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;

class AllocationsTest {
    private static final String BUDGET = "OP-23/budget/2023";
    private static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2023, 6, 1);
    private static final Code P1 = new Code("P1");
    private static final Code EMT = new Code("P1.EMT");
    private static final Code NDI = new Code("P1.NDI");

    private final ProjectionSpecification<BudgetDocument> budget = ProjectionSpecification.of(
                    new AllocationsProjection())
            .given(
                    BUDGET,
                    new BudgetEstablished(money("4200000.00"), BudgetStatus.PRELIMINARY, JANUARY),
                    allocated(P1, null, "519000.00", "519000.00", JANUARY),
                    allocated(EMT, P1, "127000.00", "127000.00", JANUARY),
                    allocated(NDI, P1, "392000.00", "392000.00", JANUARY));

    @Test
    void sharesAreOfParentAndTotalInPerCentHalfUp() {
        NodeView p1 = view(4, "2023-12-31").nodes().getFirst();

        assertThat(p1.shareOfTotal()).isEqualTo(new BigDecimal("12.4"));
        assertThat(p1.shareOfParent()).isEqualTo(new BigDecimal("12.4"));
        assertThat(p1.children().getFirst().shareOfParent()).isEqualTo(new BigDecimal("24.5"));
        assertThat(p1.children().getFirst().shareOfTotal()).isEqualTo(new BigDecimal("3.0"));
        assertThat(p1.unallocatedBelow()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void everyPriorityStandsThereAndOneWithoutMoneyHasNone() {
        NodeView p2 = view(4, "2023-12-31").nodes().get(1);

        assertThat(p2.amount()).isEqualTo(new BigDecimal("0.00"));
        assertThat(p2.children()).isEmpty();
        assertThat(p2.unallocatedBelow()).isNull();
    }

    @Test
    void aShareOfNothingIsAbsent() {
        NodeView p1 = view(2, "2023-12-31").nodes().getFirst();
        assertThat(p1.children().getFirst().shareOfParent()).isEqualTo(new BigDecimal("0.0"));

        NodeView before = view(1, "2023-12-31").nodes().getFirst();
        assertThat(before.children().getFirst().shareOfParent()).isNull();
    }

    @Test
    void aTransferCountsFromItsDayAndOnlyOnceItIsKnown() {
        budget.given(
                BUDGET,
                new BudgetTransferred(
                        NDI, EMT, money("1000.00"), amount("391000.00"), amount("128000.00"), List.of(), JUNE));

        assertThat(emt(5, "2023-06-01")).isEqualTo(new BigDecimal("128000.00"));
        assertThat(emt(5, "2023-05-31")).isEqualTo(new BigDecimal("127000.00"));
        assertThat(emt(4, "2023-06-01")).isEqualTo(new BigDecimal("127000.00"));
        budget.thenSameWhenDeliveredTwice();
    }

    @Test
    void spendingOnAThemeShowsOnItsPriorityToo() {
        budget.given(
                BUDGET,
                new ExpenditureRecorded(EMT, money("300.50"), new Line("INV-1"), null, JUNE, amount("300.50")),
                new ExpenditureRecorded(EMT, money("100.00"), new Line("INV-2"), null, JUNE, amount("400.50")),
                new ExpenditureReversed(
                        EMT, money("300.50"), new Line("INV-1"), null, JUNE.plusDays(9), amount("100.00")));

        assertThat(view(7, "2023-06-09").spent()).isEqualTo(new BigDecimal("400.50"));
        assertThat(view(7, "2023-06-10").nodes().getFirst().spent()).isEqualTo(new BigDecimal("100.00"));
        assertThat(view(7, "2023-05-31").spent()).isEqualTo(new BigDecimal("0.00"));
        assertThat(view(6, "2023-06-10").spent()).isEqualTo(new BigDecimal("400.50"));
    }

    @Test
    void anAllocationToldLaterForAnEarlierDayRaisesEveryDaySince() {
        budget.given(
                BUDGET,
                allocated(P1, null, "10.00", "519010.00", JUNE),
                allocated(P1, null, "5.00", "519015.00", LocalDate.of(2023, 3, 1)));

        assertThat(view(6, "2023-02-28").allocated()).isEqualTo(new BigDecimal("519000.00"));
        assertThat(view(6, "2023-03-01").allocated()).isEqualTo(new BigDecimal("519005.00"));
        assertThat(view(6, "2023-06-01").allocated()).isEqualTo(new BigDecimal("519015.00"));
        assertThat(view(5, "2023-06-01").allocated()).isEqualTo(new BigDecimal("519010.00"));
    }

    @Test
    void thereIsNoBudgetBeforeItIsEstablished() {
        assertThat(find(4, "2022-12-31")).isEmpty();
        assertThat(find(0, "2023-12-31")).isEmpty();
    }

    @Test
    void theYearsOfTheCycleThatHaveABudgetStandInTheirOrderWithTheirSum() {
        budget.given("OP-23/budget/2025", new BudgetEstablished(money("4400000.00"), BudgetStatus.FINAL, JUNE));
        budget.given(
                BUDGET, new ExpenditureRecorded(EMT, money("300.50"), new Line("INV-1"), null, JUNE, amount("300.50")));

        BudgetsView cycle = cycle(6, "2023-06-01");
        assertThat(cycle.budgets())
                .extracting(YearView::fiscalYear, YearView::status, YearView::total)
                .containsExactly(
                        tuple(2023, BudgetStatus.PRELIMINARY, new BigDecimal("4200000.00")),
                        tuple(2025, BudgetStatus.FINAL, new BigDecimal("4400000.00")));
        assertThat(cycle.total()).isEqualTo(new BigDecimal("8600000.00"));
        assertThat(cycle.allocated()).isEqualTo(new BigDecimal("519000.00"));
        assertThat(cycle.spent()).isEqualTo(new BigDecimal("300.50"));
        assertThat(cycle.committed()).isEqualTo(new BigDecimal("0.00"));
        assertThat(cycle.available()).isEqualTo(new BigDecimal("8599699.50"));

        assertThat(cycle(6, "2023-05-31").budgets()).hasSize(1);
        assertThat(cycle(4, "2023-06-01").total()).isEqualTo(new BigDecimal("4200000.00"));
        assertThat(cycle(0, "2023-06-01").budgets()).isEmpty();
        assertThat(cycle(0, "2023-06-01").total()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void aResultThatDoesNotFollowStops() {
        budget.given(BUDGET, allocated(P1, null, "1.00", "1.00", JUNE));

        budget.thenStopsWith("the allocation of P1 would be 519001.00 but the entry states 1.00");
    }

    @Test
    void aNodeIsOneDocument() {
        budget.thenDocument(
                AllocationsProjection.key(BUDGET, EMT),
                4,
                "2023-01-01",
                List.of(new NodeBudget(
                        EMT,
                        P1,
                        new Quantity(new BigDecimal("127000.00")),
                        new Quantity(new BigDecimal("0.00")),
                        new Quantity(new BigDecimal("0.00")))));
    }

    private BigDecimal emt(long knownAt, String validAt) {
        return view(knownAt, validAt).nodes().getFirst().children().getFirst().amount();
    }

    private BudgetsView cycle(long knownAt, String validAt) {
        return BudgetsView.of(plan(), budget.rows(), asOf(knownAt, validAt));
    }

    private AllocationsView view(long knownAt, String validAt) {
        return find(knownAt, validAt).orElseThrow();
    }

    private Optional<AllocationsView> find(long knownAt, String validAt) {
        return AllocationsView.of(plan(), 2023, budget.rows(), asOf(knownAt, validAt));
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
                                CHF,
                                new Line("Europe/Zurich"),
                                null,
                                null,
                                null,
                                JANUARY))
                .append("OP-23", priority("P1"))
                .append("OP-23", priority("P2"))
                .append("OP-23", new ThemeAdded(EMT, P1, LocalizedName.en("Emergency"), false, null, JANUARY))
                .append("OP-23", new ThemeAdded(NDI, P1, LocalizedName.en("Networks"), false, null, JANUARY));
        return PlanTree.of(
                        MemoryRows.fold(new PlanProjection(), log.entries()),
                        "OP-23",
                        new AsOf(5, null, JANUARY).moment())
                .orElseThrow();
    }

    private static PriorityAdded priority(String code) {
        return new PriorityAdded(
                new Code(code), PriorityKind.PRIORITY, LocalizedName.en("Priority " + code), null, null, JANUARY);
    }

    private static BudgetAllocated allocated(
            Code node, @Nullable Code parent, String amount, String result, LocalDate on) {
        return new BudgetAllocated(node, parent, money(amount), amount(result), on);
    }

    private static Money money(String amount) {
        return Money.of(amount(amount), CHF);
    }

    private static Amount amount(String amount) {
        return Amount.parse(amount);
    }
}
