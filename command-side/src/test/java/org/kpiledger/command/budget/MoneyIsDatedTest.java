package org.kpiledger.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.INVOICE;
import static org.kpiledger.command.budget.GivenBudget.YEAR;
import static org.kpiledger.command.budget.GivenBudget.allocated;
import static org.kpiledger.command.budget.GivenBudget.chf;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.budget.GivenBudget.money;
import static org.kpiledger.command.budget.GivenBudget.spend;
import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P3;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.NodeAllocation;

/** What is free on one day may not be free on another. */
class MoneyIsDatedTest {
    private static final LocalDate LATER = DAY.plusYears(1);

    private final GivenFacts facts = GivenBudget.plan();
    private final Scenario<BudgetAggregate> scenario = Scenario.of(BudgetAggregate.class, facts);

    @Test
    void refusesToAllocateTodayWhatIsGivenBackLater() {
        scenario.given(fullyAllocatedAndReducedLater()).refused(allocate(P3, "100", DAY), "over-allocation");
    }

    @Test
    void allocatesFromTheDayOnWhichItIsGivenBack() {
        scenario.given(fullyAllocatedAndReducedLater())
                .when(allocate(P3, "100", LATER))
                .expectEvents(new BudgetAllocated(P3, null, money("100.00"), chf("100.00"), LATER));
    }

    @Test
    void refusesToAllocateBeforeThereIsMoney() {
        scenario.given(established("1000.00")).refused(allocate(P1, "1", DAY.minusDays(1)), "over-allocation");
    }

    @Test
    void refusesToAllocateFurtherBeforeTheNodeHasIt() {
        scenario.given(established("1000.00"), allocatedOn(LATER, P1, "600.00"))
                .refused(allocate(P1_EMT, "600", DAY), "over-allocation");
    }

    @Test
    void refusesToReduceOnADayBeforeTheMoneyIsThere() {
        scenario.given(established("1000.00"), allocatedOn(LATER, P1, "600.00"))
                .refused(new ReduceAllocation(OP_23, YEAR, P1, chf("1"), CHF, DAY), "over-allocation");
    }

    @Test
    void refusesToTransferWhatTheNodeNeedsLater() {
        scenario.given(
                        established("1000.00"),
                        allocated(P1, null, "600.00", "600.00"),
                        new BudgetAllocated(P1_EMT, P1, money("600.00"), chf("600.00"), LATER))
                .refused(new TransferBudget(OP_23, YEAR, P1, P3, chf("1"), CHF, DAY), "over-allocation");
    }

    @Test
    void movesTheNodesAboveOnTheDayOfTheTransfer() {
        scenario.given(
                        established("1000.00"),
                        allocated(P1, null, "600.00", "600.00"),
                        allocated(P1_EMT, P1, "600.00", "600.00"),
                        transferredLater())
                .refused(allocate(P1, "401", LATER.minusDays(1)), "over-allocation");
    }

    @Test
    void booksAnEarlierPaymentOnAnAllocationThatWasMadeLate() {
        LocalDate paid = DAY.plusDays(1);
        facts.on(DAY.plusMonths(5));
        scenario.given(established("1000.00"), allocatedOn(DAY.plusMonths(4), P3, "300.00"))
                .when(new RecordExpenditure(OP_23, YEAR, P3, chf("300"), CHF, INVOICE, null, paid))
                .expectEvents(new ExpenditureRecorded(P3, money("300.00"), INVOICE, null, paid, chf("300.00")));
    }

    @Test
    void refusesAPaymentThatOnlyALaterAllocationCovers() {
        facts.on(DAY);
        scenario.given(established("1000.00"), allocatedOn(LATER, P3, "300.00"))
                .refused(spend(P3, "300", INVOICE), "over-allocation");
    }

    @Test
    void booksNothingOnANodeThatStaysDividedUntilLater() {
        facts.on(DAY);
        scenario.given(
                        established("1000.00"),
                        allocated(P1, null, "600.00", "600.00"),
                        allocated(P1_EMT, P1, "500.00", "500.00"),
                        new AllocationReduced(P1_EMT, P1, money("500.00"), chf("0.00"), LATER))
                .refused(spend(P1, "1", INVOICE), "node-divided");
    }

    @Test
    void saysOnWhichDayTooLittleIsFree() {
        BudgetState state = BudgetState.EMPTY;
        for (BudgetEvent event : fullyAllocatedAndReducedLater()) {
            state = state.evolve(event, GivenBudget.SOMEBODY);
        }
        BudgetState before = state;
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> BudgetDecider.decide(allocate(P3, "100", DAY), before, facts))
                        .sentence())
                .isEqualTo(
                        "100.00 CHF was asked for from 2023-03-01 on, but on 2023-03-01 only 0.00 CHF is free of the total."
                                + " Ask for less, or for a day from which on enough is free.");
    }

    private static BudgetEvent[] fullyAllocatedAndReducedLater() {
        return new BudgetEvent[] {
            established("1000.00"),
            allocated(P1, null, "1000.00", "1000.00"),
            new AllocationReduced(P1, null, money("100.00"), chf("900.00"), LATER)
        };
    }

    private static BudgetEvent transferredLater() {
        return new BudgetTransferred(
                P1_EMT,
                P3,
                money("100.00"),
                chf("500.00"),
                chf("100.00"),
                List.of(new NodeAllocation(P1, chf("500.00"))),
                LATER);
    }

    private static BudgetAllocated allocatedOn(LocalDate day, Code node, String amount) {
        return new BudgetAllocated(node, null, money(amount), chf(amount), day);
    }

    private static AllocateBudget allocate(Code node, String amount, LocalDate day) {
        return new AllocateBudget(OP_23, YEAR, node, chf(amount), CHF, day);
    }
}
