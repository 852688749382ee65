package org.kpiledger.command.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetApproved;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.BudgetStatus;
import org.kpiledger.events.budget.BudgetTotalRevised;

/** The rules of a year's total: what is allocated is never taken away, and nobody approves the own work. */
final class Totals {
    private Totals() {}

    static List<BudgetEvent> revise(ReviseBudgetTotal command, BudgetYear year) {
        Money total = year.money("total", command.total(), command.currency());
        requireDay(command.effectiveOn(), year);
        Amount previous = year.budget().total();
        if (total.amount().equals(previous)) {
            return List.of();
        }
        if (previous.exceeds(total.amount())) {
            Allocations.requireFree(null, previous.minus(total.amount()), command.effectiveOn(), year);
        }
        return List.of(new BudgetTotalRevised(total, previous, command.effectiveOn()));
    }

    static List<BudgetEvent> approve(ApproveBudget command, BudgetYear year, Facts facts) {
        Money total = year.money("total", command.total(), command.currency());
        requireDay(command.effectiveOn(), year);
        Standing standing = Objects.requireNonNull(year.budget().standing());
        if (!total.equals(standing.total())) {
            throw Refusal.rule(
                    "total-differs",
                    "The total of " + year.fiscalYear() + " is "
                            + year.sum(standing.total().amount().value()) + ", not "
                            + year.sum(total.amount().value())
                            + ". Look at the budget again, and approve the total that stands.");
        }
        if (standing.status() == BudgetStatus.FINAL) {
            return List.of();
        }
        if (standing.isWorkOf(facts.author())) {
            throw Refusal.rule(
                    "own-work",
                    "The budget of " + year.fiscalYear() + " was established or revised by you or in your name, or by"
                            + " or for the person in whose name you act now. Ask another approver.");
        }
        return List.of(new BudgetApproved(total, command.document(), command.effectiveOn()));
    }

    /** Before the budget there is nothing to change. */
    private static void requireDay(LocalDate day, BudgetYear year) {
        year.requireEffective("effectiveOn", day);
        LocalDate first = Objects.requireNonNull(year.budget().establishment()).effectiveOn();
        if (day.isBefore(first)) {
            throw Refusal.field(
                    "before-budget", "effectiveOn", "must not be before " + first + ", from when on the budget stands");
        }
    }
}
