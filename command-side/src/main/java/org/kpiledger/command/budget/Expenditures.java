package org.kpiledger.command.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanNode;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.ExpenditureRecorded;
import org.kpiledger.events.budget.ExpenditureReversed;

/** The rules of spending: once a reference, within the allocation, on nodes that are not divided further. */
final class Expenditures {
    private Expenditures() {}

    static List<BudgetEvent> record(RecordExpenditure command, BudgetYear year) {
        Money amount = year.money("amount", command.amount(), command.currency());
        PlanNode node = year.node("node", command.node());
        year.requireInYear("date", command.date());
        Optional<Expenditure> booked = year.budget().expenditure(command.reference());
        if (booked.isPresent()) {
            return again(command, amount, booked.get(), year);
        }
        References.requireSeen(command.reference());
        requireNoCommitment(command.reference(), year);
        year.requireHappened("date", command.date());
        LocalDate from = year.countsFrom(command.date());
        requireUndivided(node.code(), from, year);
        Amount spent = spentOn(node.code(), year).plus(amount.amount());
        ExpenditureRecorded recorded = new ExpenditureRecorded(
                node.code(), amount, command.reference(), command.commitment(), command.date(), spent);
        Optional<BudgetEvent> release = Commitments.payment(command, amount, year);
        Amount released = release.map(
                        event -> ((CommitmentReleased) event).amount().amount())
                .orElse(Amount.zero(amount.currency()));
        if (amount.amount().exceeds(released)) {
            Allocations.requireFree(node.code(), amount.amount().minus(released), from, year);
        }
        return Stream.concat(release.stream(), Stream.of(recorded)).toList();
    }

    static List<BudgetEvent> reverse(ReverseExpenditure command, BudgetYear year) {
        Expenditure booked = year.budget()
                .expenditure(command.reference())
                .orElseThrow(() -> Refusal.field(
                        "unknown-reference", "reference", "names no expenditure of " + year.fiscalYear()));
        return booked.reversed() ? List.of() : takeBack(command.reference(), command.date(), null, booked, year);
    }

    /** Takes a payment back in full; what it had released of a commitment is committed again. */
    static List<BudgetEvent> takeBack(
            Line reference, LocalDate date, @Nullable Line reason, Expenditure booked, BudgetYear year) {
        year.requireEffective("date", date);
        year.requireHappened("date", date);
        requireNotBefore(date, booked);
        Amount spent = spentOn(booked.node(), year).minus(booked.amount().amount());
        BudgetEvent reversed = new ExpenditureReversed(booked.node(), booked.amount(), reference, reason, date, spent);
        return Stream.concat(Stream.of(reversed), Commitments.restoration(reference, date, booked, year).stream())
                .toList();
    }

    /** The same payment sent again changes nothing; a reference never stands for a second one. */
    private static List<BudgetEvent> again(
            RecordExpenditure command, Money amount, Expenditure booked, BudgetYear year) {
        if (!booked.isOf(command.node(), amount, command.date(), command.commitment())) {
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

    private static void requireNoCommitment(Line reference, BudgetYear year) {
        if (year.budget().commitment(reference).isPresent()) {
            throw Refusal.rule(
                    "reference-reused",
                    "The reference " + reference + " stands for a commitment. Book the expenditure under a reference of"
                            + " its own, and name the commitment beside it.");
        }
    }

    static void requireUndivided(Code node, LocalDate from, BudgetYear year) {
        if (!year.budget().node(node).allocatedBelow().isZeroFrom(from)) {
            throw Refusal.rule(
                    "node-divided",
                    "The allocation of " + node
                            + " is allocated further, so nothing is spent or committed on it directly."
                            + " Book it on the node below that it was for.");
        }
    }

    private static Amount spentOn(Code node, BudgetYear year) {
        return new Amount(year.budget().node(node).spent().last());
    }

    private static void requireNotBefore(LocalDate date, Expenditure booked) {
        if (date.isBefore(booked.date())) {
            throw Refusal.field(
                    "before-expenditure", "date", "must not be before " + booked.date() + ", when the money was spent");
        }
    }
}
