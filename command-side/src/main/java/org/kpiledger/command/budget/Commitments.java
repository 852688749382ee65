package org.kpiledger.command.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanNode;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.budget.CommitmentRecorded;
import org.kpiledger.events.budget.CommitmentReleased;
import org.kpiledger.events.budget.CommitmentRestored;

/**
 * The rules of committing: once a reference, within the allocation, on nodes that are not divided further; and no more
 * is released or paid than was committed.
 */
final class Commitments {
    private Commitments() {}

    static List<BudgetEvent> record(RecordCommitment command, BudgetYear year) {
        Money amount = year.money("amount", command.amount(), command.currency());
        PlanNode node = year.node("node", command.node());
        year.requireInYear("date", command.date());
        Optional<Commitment> known = year.budget().commitment(command.reference());
        if (known.isPresent()) {
            if (known.get().isOf(node.code(), amount, command.counterparty(), command.date())) {
                return List.of();
            }
            throw reused(
                    command.reference(),
                    "a commitment of " + year.sum(known.get().amount().amount().value()) + " on "
                            + known.get().node() + " of " + known.get().date());
        }
        References.requireSeen(command.reference());
        if (year.budget().expenditure(command.reference()).isPresent()) {
            throw reused(command.reference(), "an expenditure");
        }
        LocalDate from = year.countsFrom(command.date());
        Expenditures.requireUndivided(node.code(), from, year);
        Allocations.requireFree(node.code(), amount.amount(), from, year);
        return List.of(new CommitmentRecorded(
                node.code(),
                amount,
                command.reference(),
                command.counterparty(),
                command.date(),
                committedOn(node.code(), year).plus(amount.amount())));
    }

    static List<BudgetEvent> release(ReleaseCommitment command, BudgetYear year) {
        Money amount = year.money("amount", command.amount(), command.currency());
        Commitment known = named("reference", command.reference(), year);
        year.requireEffective("date", command.date());
        requireNotBefore(command.date(), known);
        if (known.releases().has(command.date(), amount.amount())) {
            return List.of();
        }
        Amount outstanding = known.outstandingFrom(command.date());
        if (amount.amount().exceeds(outstanding)) {
            throw Refusal.rule(
                    "over-release",
                    "Of the commitment " + command.reference() + " of "
                            + year.sum(known.amount().amount().value()) + ", "
                            + year.sum(outstanding.value()) + " is outstanding from " + command.date() + " on, so "
                            + year.sum(amount.amount().value()) + " cannot be released. Release at most that.");
        }
        return List.of(released(known, amount, command.reference(), null, command.date(), year));
    }

    /** What an expenditure releases of the commitment that it names; empty where it names none, or all is released. */
    static Optional<BudgetEvent> payment(RecordExpenditure command, Money amount, BudgetYear year) {
        if (command.commitment() == null) {
            return Optional.empty();
        }
        Commitment known = named("commitment", command.commitment(), year);
        if (!known.node().equals(command.node())) {
            throw Refusal.field(
                    "commitment-of-another-node",
                    "commitment",
                    "must name a commitment on " + command.node() + "; this one is on " + known.node());
        }
        if (command.date().isBefore(known.date())) {
            throw Refusal.field(
                    "before-commitment",
                    "date",
                    "must not be before " + known.date() + ", when the commitment was entered into");
        }
        Amount outstanding = known.outstandingFrom(command.date());
        Amount released = amount.amount().exceeds(outstanding) ? outstanding : amount.amount();
        return released.isZero()
                ? Optional.empty()
                : Optional.of(released(
                        known,
                        new Money(released, amount.currency()),
                        command.commitment(),
                        command.reference(),
                        command.date(),
                        year));
    }

    /** What is committed again when an expenditure is taken back; empty where it had released nothing. */
    static Optional<BudgetEvent> restoration(Line expenditure, LocalDate date, Expenditure booked, BudgetYear year) {
        Line reference = booked.commitment();
        if (reference == null) {
            return Optional.empty();
        }
        Commitment known = year.budget().commitment(reference).orElseThrow();
        return known.releases()
                .paidBy(expenditure)
                .map(paid -> restored(known, paid, reference, expenditure, date, year));
    }

    private static BudgetEvent restored(
            Commitment known, BigDecimal paid, Line reference, Line expenditure, LocalDate date, BudgetYear year) {
        Money amount = new Money(new Amount(paid), known.amount().currency());
        return new CommitmentRestored(
                known.node(),
                amount,
                reference,
                expenditure,
                date,
                known.outstanding().plus(amount.amount()),
                committedOn(known.node(), year).plus(amount.amount()));
    }

    private static BudgetEvent released(
            Commitment known,
            Money amount,
            Line reference,
            @Nullable Line expenditure,
            LocalDate date,
            BudgetYear year) {
        return new CommitmentReleased(
                known.node(),
                amount,
                reference,
                expenditure,
                date,
                known.outstanding().minus(amount.amount()),
                committedOn(known.node(), year).minus(amount.amount()));
    }

    private static Commitment named(String field, Line reference, BudgetYear year) {
        return year.budget()
                .commitment(reference)
                .orElseThrow(() ->
                        Refusal.field("unknown-commitment", field, "names no commitment of " + year.fiscalYear()));
    }

    private static Refusal reused(Line reference, String what) {
        return Refusal.rule(
                "reference-reused",
                "The reference " + reference + " stands for " + what
                        + ". Correct the reference, or release that commitment and record it under another one.");
    }

    private static Amount committedOn(Code node, BudgetYear year) {
        return new Amount(year.budget().node(node).committed().last());
    }

    private static void requireNotBefore(LocalDate date, Commitment known) {
        if (date.isBefore(known.date())) {
            throw Refusal.field(
                    "before-commitment",
                    "date",
                    "must not be before " + known.date() + ", when the commitment was entered into");
        }
    }
}
