package org.kpiledger.command.budget;

import static org.kpiledger.command.plan.GivenPlan.CHF;
import static org.kpiledger.command.plan.GivenPlan.OP_23;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Author;
import org.kpiledger.command.GivenFacts;
import org.kpiledger.command.plan.GivenPlan;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetAllocated;
import org.kpiledger.events.budget.BudgetEstablished;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.budget.ExpenditureRecorded;

/** Commands on, and histories of, the budget of 2023 of the small plan. */
final class GivenBudget {
    static final int YEAR = 2023;
    static final LocalDate DAY = LocalDate.of(2023, 3, 1);
    static final Author SOMEBODY = Author.of(new ActorId("p-somebody"));
    static final Line INVOICE = new Line("INV-2023-0001");

    private GivenBudget() {}

    static GivenFacts plan() {
        return GivenFacts.none().and(GivenPlan.SUBJECT, GivenPlan.withTree());
    }

    static Amount chf(String amount) {
        return Amount.parse(amount);
    }

    static Money money(String amount) {
        return Money.of(chf(amount), CHF);
    }

    static BudgetEstablished established(String total) {
        return new BudgetEstablished(money(total), BudgetStatus.PRELIMINARY, DAY);
    }

    static BudgetAllocated allocated(Code node, @Nullable Code parent, String amount, String allocation) {
        return new BudgetAllocated(node, parent, money(amount), chf(allocation), DAY);
    }

    static ExpenditureRecorded spent(Code node, String amount, Line reference, String spent) {
        return new ExpenditureRecorded(node, money(amount), reference, null, DAY, chf(spent));
    }

    static AllocateBudget allocate(Code node, String amount) {
        return new AllocateBudget(OP_23, YEAR, node, chf(amount), CHF, DAY);
    }

    static ReduceAllocation reduce(Code node, String amount) {
        return new ReduceAllocation(OP_23, YEAR, node, chf(amount), CHF, DAY);
    }

    static TransferBudget transfer(Code from, Code to, String amount) {
        return new TransferBudget(OP_23, YEAR, from, to, chf(amount), CHF, DAY);
    }

    static RecordExpenditure spend(Code node, String amount, Line reference) {
        return new RecordExpenditure(OP_23, YEAR, node, chf(amount), CHF, reference, null, DAY);
    }

    static ReverseExpenditure reverse(Line reference, LocalDate date) {
        return new ReverseExpenditure(OP_23, YEAR, reference, date);
    }
}
