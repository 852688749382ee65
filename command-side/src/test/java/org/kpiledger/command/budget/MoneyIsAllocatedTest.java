package org.kpiledger.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.INVOICE;
import static org.kpiledger.command.budget.GivenBudget.YEAR;
import static org.kpiledger.command.budget.GivenBudget.allocate;
import static org.kpiledger.command.budget.GivenBudget.allocated;
import static org.kpiledger.command.budget.GivenBudget.chf;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.budget.GivenBudget.money;
import static org.kpiledger.command.budget.GivenBudget.reduce;
import static org.kpiledger.command.budget.GivenBudget.spent;
import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_O1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_TA;
import static org.kpiledger.command.plan.GivenPlan.P1_NDI;
import static org.kpiledger.command.plan.GivenPlan.P3;

import org.junit.jupiter.api.Test;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.budget.AllocationReduced;
import org.kpiledger.events.budget.BudgetEvent;

class MoneyIsAllocatedTest {
    private final Scenario<BudgetAggregate> scenario = Scenario.of(BudgetAggregate.class, GivenBudget.plan());

    @Test
    void allocatesToAPriorityOutOfTheTotal() {
        scenario.given(established("1000.00"))
                .when(allocate(P1, "600"))
                .expectEvents(allocated(P1, null, "600.00", "600.00"));
    }

    @Test
    void allocatesToAThemeOutOfItsPriority() {
        scenario.given(established("1000.00"), allocated(P1, null, "600.00", "600.00"))
                .when(allocate(P1_EMT, "600.00"))
                .expectEvents(allocated(P1_EMT, P1, "600.00", "600.00"));
    }

    @Test
    void addsToWhatIsAllocatedAlready() {
        scenario.given(established("1000.00"), allocated(P1, null, "600.00", "600.00"))
                .when(allocate(P1, "400"))
                .expectEvents(allocated(P1, null, "400.00", "1000.00"));
    }

    @Test
    void refusesMoreThanIsFreeOfTheTotal() {
        scenario.given(established("1000.00"), allocated(P1, null, "600.00", "600.00"))
                .refused(allocate(P3, "400.01"), "over-allocation");
    }

    @Test
    void refusesMoreThanIsFreeOfThePriority() {
        scenario.given(
                        established("1000.00"),
                        allocated(P1, null, "600.00", "600.00"),
                        allocated(P1_EMT, P1, "500.00", "500.00"))
                .refused(allocate(P1_NDI, "100.01"), "over-allocation");
    }

    @Test
    void saysWhatIsFreeAndWhatWasAskedFor() {
        BudgetState state = folded(
                established("1000.00"),
                allocated(P1, null, "600.00", "600.00"),
                allocated(P1_EMT, P1, "500.00", "500.00"));
        assertThat(refusal(allocate(P1_NDI, "100.01"), state).sentence())
                .isEqualTo(
                        "100.01 CHF was asked for, but 100.00 CHF is free of the allocation of P1: of its 600.00 CHF,"
                                + " 500.00 CHF is allocated further, 0.00 CHF is committed and 0.00 CHF is spent. Ask for less,"
                                + " or make more available there first.");
        assertThat(refusal(allocate(P3, "401"), state).sentence())
                .startsWith("401.00 CHF was asked for, but 400.00 CHF is free of the total of 1000.00 CHF for 2023, of"
                        + " which 600.00 CHF is allocated.");
    }

    @Test
    void refusesToDivideANodeThatHasSpending() {
        scenario.given(
                        established("1000.00"),
                        allocated(P1, null, "600.00", "600.00"),
                        spent(P1, "1.00", INVOICE, "1.00"))
                .refused(allocate(P1_EMT, "10"), "node-has-spending");
    }

    @Test
    void refusesWhatHoldsNoMoney() {
        scenario.given(established("1000.00")).refused(allocate(P1_EMT_O1, "1"), "wrong-node");
    }

    @Test
    void refusesALineOfOutputsTheSame() {
        scenario.given(established("1000.00")).refused(allocate(P1_EMT_TA, "1"), "wrong-node");
    }

    @Test
    void refusesANodeThatIsNotInThePlan() {
        scenario.given(established("1000.00")).refused(allocate(new Code("P9"), "1"), "unknown-node");
    }

    @Test
    void refusesAYearWithoutABudget() {
        scenario.refused(allocate(P1, "1"), "unknown-budget");
    }

    @Test
    void refusesAnotherCurrencyThanThePlans() {
        scenario.given(established("1000.00"))
                .refused(new AllocateBudget(OP_23, YEAR, P1, chf("1"), new CurrencyCode("EUR"), DAY), "wrong-currency");
    }

    @Test
    void refusesPartsOfACentime() {
        scenario.given(established("1000.00")).refused(allocate(P1, "0.001"), "bad-amount");
    }

    @Test
    void refusesNothing() {
        scenario.given(established("1000.00")).refused(allocate(P1, "0"), "bad-amount");
    }

    @Test
    void refusesADayFarFromTheCycle() {
        scenario.given(established("1000.00"))
                .refused(new AllocateBudget(OP_23, YEAR, P1, chf("1"), CHF, DAY.plusYears(9)), "outside-cycle");
    }

    @Test
    void reducesAnAllocationByWhatIsFree() {
        scenario.given(
                        established("1000.00"),
                        allocated(P1, null, "600.00", "600.00"),
                        allocated(P1_EMT, P1, "500.00", "500.00"))
                .when(reduce(P1, "100"))
                .expectEvents(new AllocationReduced(P1, null, money("100.00"), chf("500.00"), DAY));
    }

    @Test
    void givesTheMoneyOfAThemeBackToItsPriority() {
        BudgetState state = folded(
                established("1000.00"),
                allocated(P1, null, "600.00", "600.00"),
                allocated(P1_EMT, P1, "500.00", "500.00"),
                new AllocationReduced(P1_EMT, P1, money("500.00"), chf("0.00"), DAY));
        assertThat(state.node(P1).allocation()).isEqualTo(chf("600.00"));
        assertThat(state.node(P1).free().lowestFrom(DAY).sum()).isEqualByComparingTo("600.00");
        assertThat(state.node(P1).allocatedBelow().isZeroFrom(DAY)).isTrue();
    }

    @Test
    void refusesToReduceBelowWhatIsAllocatedFurther() {
        scenario.given(
                        established("1000.00"),
                        allocated(P1, null, "600.00", "600.00"),
                        allocated(P1_EMT, P1, "500.00", "500.00"))
                .refused(reduce(P1, "100.01"), "over-allocation");
    }

    @Test
    void refusesToReduceBelowWhatIsSpent() {
        scenario.given(
                        established("1000.00"),
                        allocated(P1, null, "600.00", "600.00"),
                        spent(P1, "600.00", INVOICE, "600.00"))
                .refused(reduce(P1, "0.01"), "over-allocation");
    }

    @Test
    void refusesToReduceWhatWasNeverAllocated() {
        scenario.given(established("1000.00")).refused(reduce(P1, "1"), "over-allocation");
    }

    private static BudgetState folded(BudgetEvent... events) {
        BudgetState state = BudgetState.EMPTY;
        for (BudgetEvent event : events) {
            state = state.evolve(event, GivenBudget.SOMEBODY);
        }
        return state;
    }

    private static Refusal refusal(BudgetIntent command, BudgetState state) {
        try {
            BudgetDecider.decide(command, state, GivenBudget.plan());
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("was not refused");
    }
}
