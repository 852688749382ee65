package org.kpiledger.command.budget;

import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.INVOICE;
import static org.kpiledger.command.budget.GivenBudget.allocate;
import static org.kpiledger.command.budget.GivenBudget.allocated;
import static org.kpiledger.command.budget.GivenBudget.chf;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.budget.GivenBudget.money;
import static org.kpiledger.command.budget.GivenBudget.spent;
import static org.kpiledger.command.budget.GivenBudget.transfer;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT;
import static org.kpiledger.command.plan.GivenPlan.P1_EMT_O1;
import static org.kpiledger.command.plan.GivenPlan.P1_NDI;
import static org.kpiledger.command.plan.GivenPlan.P3;
import static org.kpiledger.command.plan.GivenPlan.P3_CD;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Scenario;
import org.kpiledger.events.Code;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.budget.BudgetTransferred;
import org.kpiledger.events.budget.NodeAllocation;

class MoneyIsTransferredTest {
    private static final DomainEvent[] ALLOCATED = {
        established("1000.00"),
        allocated(P1, null, "600.00", "600.00"),
        allocated(P1_EMT, P1, "400.00", "400.00"),
        allocated(P3, null, "300.00", "300.00")
    };

    private final Scenario<BudgetAggregate> scenario = Scenario.of(BudgetAggregate.class, GivenBudget.plan());

    @Test
    void movesNoAncestorBetweenThemesOfOnePriority() {
        scenario.given(ALLOCATED)
                .when(transfer(P1_EMT, P1_NDI, "150"))
                .expectEvents(transferred(P1_EMT, P1_NDI, "150.00", "250.00", "150.00"));
    }

    @Test
    void movesThePrioritiesAboveThemesOfTwo() {
        scenario.given(ALLOCATED)
                .when(transfer(P1_EMT, P3_CD, "150"))
                .expectEvents(transferred(
                        P1_EMT,
                        P3_CD,
                        "150.00",
                        "250.00",
                        "150.00",
                        new NodeAllocation(P1, chf("450.00")),
                        new NodeAllocation(P3, chf("450.00"))));
    }

    @Test
    void movesThePriorityAboveAThemeThatGivesToAnotherPriority() {
        scenario.given(ALLOCATED)
                .when(transfer(P1_EMT, P3, "150"))
                .expectEvents(
                        transferred(P1_EMT, P3, "150.00", "250.00", "450.00", new NodeAllocation(P1, chf("450.00"))));
    }

    @Test
    void movesThePriorityAboveAThemeThatReceivesFromAnotherPriority() {
        scenario.given(ALLOCATED)
                .when(transfer(P3, P1_NDI, "150"))
                .expectEvents(
                        transferred(P3, P1_NDI, "150.00", "150.00", "150.00", new NodeAllocation(P1, chf("750.00"))));
    }

    @Test
    void movesOnlyTheTwoBetweenPriorities() {
        scenario.given(ALLOCATED)
                .when(transfer(P1, P3, "200"))
                .expectEvents(transferred(P1, P3, "200.00", "400.00", "500.00"));
    }

    @Test
    void knowsAfterwardsWhatAReceiverThatIsNewStandsUnder() {
        scenario.given(with(transferred(
                        P1_EMT,
                        P3_CD,
                        "150.00",
                        "250.00",
                        "150.00",
                        new NodeAllocation(P1, chf("450.00")),
                        new NodeAllocation(P3, chf("450.00")))))
                .when(transfer(P3_CD, P1_NDI, "150"))
                .expectEvents(transferred(
                        P3_CD,
                        P1_NDI,
                        "150.00",
                        "0.00",
                        "150.00",
                        new NodeAllocation(P3, chf("300.00")),
                        new NodeAllocation(P1, chf("600.00"))));
    }

    @Test
    void countsAReceiverThatIsNewAgainstItsPriority() {
        scenario.given(with(transferred(P1_EMT, P1_NDI, "150.00", "250.00", "150.00")))
                .refused(allocate(P1_NDI, "200.01"), "over-allocation");
    }

    @Test
    void refusesMoreThanIsFreeOfTheGiver() {
        scenario.given(ALLOCATED).refused(transfer(P1, P3, "200.01"), "over-allocation");
    }

    @Test
    void refusesToGiveWhatIsSpent() {
        scenario.given(with(spent(P1_EMT, "400.00", INVOICE, "400.00")))
                .refused(transfer(P1_EMT, P3, "1"), "over-allocation");
    }

    @Test
    void refusesToDivideAReceiverThatHasSpending() {
        scenario.given(with(spent(P3, "1.00", INVOICE, "1.00")))
                .refused(transfer(P1_EMT, P3_CD, "1"), "node-has-spending");
    }

    @Test
    void refusesATransferToANodeAbove() {
        scenario.given(ALLOCATED).refused(transfer(P1_EMT, P1, "1"), "transfer-within-branch");
    }

    @Test
    void refusesATransferToANodeBelow() {
        scenario.given(ALLOCATED).refused(transfer(P1, P1_EMT, "1"), "transfer-within-branch");
    }

    @Test
    void refusesATransferToItself() {
        scenario.given(ALLOCATED).refused(transfer(P1, P1, "1"), "transfer-to-itself");
    }

    @Test
    void refusesAGiverThatIsNotInThePlan() {
        scenario.given(ALLOCATED).refused(transfer(new Code("P9"), P1, "1"), "unknown-node");
    }

    @Test
    void refusesAReceiverThatHoldsNoMoney() {
        scenario.given(ALLOCATED).refused(transfer(P3, P1_EMT_O1, "1"), "wrong-node");
    }

    @Test
    void refusesNothing() {
        scenario.given(ALLOCATED).refused(transfer(P1, P3, "0.00"), "bad-amount");
    }

    private static DomainEvent[] with(DomainEvent last) {
        DomainEvent[] events = Arrays.copyOf(ALLOCATED, ALLOCATED.length + 1);
        events[ALLOCATED.length] = last;
        return events;
    }

    private static BudgetTransferred transferred(
            Code from, Code to, String amount, String fromAllocation, String toAllocation, NodeAllocation... above) {
        return new BudgetTransferred(
                from, to, money(amount), chf(fromAllocation), chf(toAllocation), List.of(above), DAY);
    }
}
