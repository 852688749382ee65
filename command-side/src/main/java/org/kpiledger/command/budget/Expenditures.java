package org.kpiledger.command.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanNode;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;

/** The rules of spending: once a reference, within the allocation, on nodes that are not divided further. */
final class Expenditures {
    private Expenditures() {}

    static List<BudgetEvent> record(RecordExpenditure command, BudgetYear year) {
        Money amount = year.money("amount", command.amount(), command.currency());
        PlanNode node = year.node("node", command.node());
        requireInYear(command.date(), year);
        Optional<Expenditure> booked = year.budget().expenditure(command.reference());
        if (booked.isPresent()) {
            return again(command, amount, booked.get(), year);
        }
        LocalDate from = countsFrom(command.date(), year);
        requireUndivided(node.code(), from, year);
        Allocations.requireFree(node.code(), amount.amount(), from, year);
        Amount spent = spentOn(node.code(), year).plus(amount.amount());
        return List.of(new ExpenditureRecorded(node.code(), amount, command.reference(), command.date(), spent));
    }

    static List<BudgetEvent> reverse(ReverseExpenditure command, BudgetYear year) {
        Expenditure booked = year.budget()
                .expenditure(command.reference())
                .orElseThrow(() -> Refusal.field(
                        "unknown-reference", "reference", "names no expenditure of " + year.fiscalYear()));
        if (booked.reversed()) {
            return List.of();
        }
        year.requireEffective("date", command.date());
        requireNotBefore(command.date(), booked);
        Amount spent = spentOn(booked.node(), year).minus(booked.amount().amount());
        return List.of(
                new ExpenditureReversed(booked.node(), booked.amount(), command.reference(), command.date(), spent));
    }

    /** The same payment sent again changes nothing; a reference never stands for a second one. */
    private static List<BudgetEvent> again(
            RecordExpenditure command, Money amount, Expenditure booked, BudgetYear year) {
        if (!booked.isOf(command.node(), amount, command.date())) {
            throw Refusal.rule(
                    "reference-reused",
                    referenced(command.reference(), booked, year)
                            + ". Correct the reference, or reverse that expenditure and book it under another one.");
        }
        if (booked.reversed()) {
            throw Refusal.rule(
                    "reference-reversed",
                    referenced(command.reference(), booked, year)
                            + ", which was reversed. Book it again under another reference.");
        }
        return List.of();
    }

    private static String referenced(Line reference, Expenditure booked, BudgetYear year) {
        return "The reference " + reference + " stands for "
                + year.sum(booked.amount().amount().value()) + " spent on " + booked.node() + " on " + booked.date();
    }

    /**
     * Bookkeeping comes after the fact: what was paid is held against the allocation as it stands from now on, so that
     * an allocation made late covers a payment made before.
     */
    private static LocalDate countsFrom(LocalDate date, BudgetYear year) {
        return date.isAfter(year.today()) ? date : year.today();
    }

    private static void requireUndivided(Code node, LocalDate from, BudgetYear year) {
        if (!year.budget().node(node).allocatedBelow().isZeroFrom(from)) {
            throw Refusal.rule(
                    "node-divided",
                    "The allocation of " + node + " is allocated further, so nothing is spent on it directly. Book it"
                            + " on the node below that it was for.");
        }
    }

    private static Amount spentOn(Code node, BudgetYear year) {
        return new Amount(year.budget().node(node).spent().last());
    }

    private static void requireInYear(LocalDate date, BudgetYear year) {
        if (date.getYear() != year.fiscalYear()) {
            throw Refusal.field("outside-fiscal-year", "date", "must be a day of " + year.fiscalYear());
        }
    }

    private static void requireNotBefore(LocalDate date, Expenditure booked) {
        if (date.isBefore(booked.date())) {
            throw Refusal.field(
                    "before-expenditure", "date", "must not be before " + booked.date() + ", when the money was spent");
        }
    }
}
