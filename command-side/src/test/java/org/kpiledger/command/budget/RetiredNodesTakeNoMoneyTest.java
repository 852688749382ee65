package org.kpiledger.command.budget;

import static org.kpiledger.command.budget.GivenBudget.DAY;
import static org.kpiledger.command.budget.GivenBudget.allocate;
import static org.kpiledger.command.budget.GivenBudget.allocated;
import static org.kpiledger.command.budget.GivenBudget.established;
import static org.kpiledger.command.budget.GivenBudget.reduce;
import static org.kpiledger.command.budget.GivenBudget.transfer;
import static org.kpiledger.command.plan.GivenPlan.P1;
import static org.kpiledger.command.plan.GivenPlan.P3;
import static org.kpiledger.command.plan.GivenPlan.P3_CD;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpiledger.command.Scenario;
import org.kpiledger.command.plan.GivenPlan;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Prose;
import org.kpiledger.events.plan.PlanNodeRetired;

class RetiredNodesTakeNoMoneyTest {
    private static final DomainEvent[] ALLOCATED = {
        established("1000.00"), allocated(P1, null, "300.00", "300.00"), allocated(P3, null, "300.00", "300.00")
    };

    private static Scenario<BudgetAggregate> retiredFrom(LocalDate day) {
        return Scenario.of(
                        BudgetAggregate.class,
                        GivenBudget.plan()
                                .and(
                                        GivenPlan.SUBJECT,
                                        new PlanNodeRetired(P3_CD, new Prose("merged"), null, day),
                                        new PlanNodeRetired(P3, new Prose("merged"), null, day)))
                .given(ALLOCATED);
    }

    @Test
    void refusesNewMoneyFromTheDayOn() {
        retiredFrom(DAY).refused(allocate(P3, "10"), "node-retired");
        retiredFrom(DAY).refused(allocate(P3_CD, "10"), "node-retired");
        retiredFrom(DAY).refused(transfer(P1, P3, "10"), "node-retired");
    }

    @Test
    void takesItForADayBefore() {
        retiredFrom(DAY.plusDays(1)).when(allocate(P3, "10")).expectSuccessfulHandlerExecution();
    }

    @Test
    void givesMoneyBack() {
        retiredFrom(DAY).when(reduce(P3, "300")).expectSuccessfulHandlerExecution();
        retiredFrom(DAY).when(transfer(P3, P1, "300")).expectSuccessfulHandlerExecution();
    }
}
