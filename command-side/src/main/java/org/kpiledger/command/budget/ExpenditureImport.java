package org.kpiledger.command.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetEvent;
import org.kpiledger.events.codec.FieldError;

/** The rules of booking many payments at once: each row by the rules of a single one, and all or none. */
public final class ExpenditureImport {
    private ExpenditureImport() {}

    private record Judged(List<BudgetEvent> events, List<RowOutcome> outcomes) {}

    /**
     * What each row would come to now; a row that is refused is left out for those behind it.
     *
     * @throws Refusal when the plan or its budget is not there
     */
    public static List<RowOutcome> outcomes(ImportExpenditures command, Facts facts) {
        BudgetState budget = facts.state(command.subject(), BudgetState.FOLDING);
        return judge(command, BudgetYear.of(command, budget, facts).established(), facts)
                .outcomes();
    }

    static List<BudgetEvent> decide(ImportExpenditures command, BudgetYear year, Facts facts) {
        Judged judged = judge(command, year, facts);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < judged.outcomes().size(); i++) {
            Refusal refusal = judged.outcomes().get(i).refusal();
            if (refusal != null) {
                errors.addAll(errors(i, refusal));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.fields(
                    "import-refused",
                    "Nothing was booked, since of " + command.rows().size() + " rows some are refused; errors names"
                            + " each. Correct them and send all again.",
                    errors);
        }
        return judged.events();
    }

    private static List<FieldError> errors(int row, Refusal refusal) {
        return refusal.errors().isEmpty()
                ? List.of(new FieldError("/rows/" + row, refusal.sentence()))
                : refusal.errors().stream()
                        .map(error -> new FieldError("/rows/" + row + error.pointer(), error.message()))
                        .toList();
    }

    private static Judged judge(ImportExpenditures command, BudgetYear year, Facts facts) {
        List<BudgetEvent> events = new ArrayList<>();
        List<RowOutcome> outcomes = new ArrayList<>();
        BudgetYear now = year;
        for (ExpenditureRow row : command.rows()) {
            try {
                List<BudgetEvent> booked = book(command, row, now);
                for (BudgetEvent event : booked) {
                    now = now.with(now.budget().evolve(event, facts.author()));
                }
                events.addAll(booked);
                outcomes.add(RowOutcome.of(!booked.isEmpty()));
            } catch (Refusal refused) {
                outcomes.add(RowOutcome.refused(refused));
            }
        }
        return new Judged(events, outcomes);
    }

    private static List<BudgetEvent> book(ImportExpenditures command, ExpenditureRow row, BudgetYear year) {
        Money amount = year.money("amount", amount(row), row.currency());
        Optional<Expenditure> booked = year.budget().expenditure(row.reference());
        if (row.amount().value().signum() < 0) {
            return takeBack(row, amount, booked, year);
        }
        if (row.reason() != null) {
            throw Refusal.field(
                    "reason-not-allowed",
                    "reason",
                    "must be left out, since the amount is above zero and takes nothing back");
        }
        // A file that was imported before may hold a payment together with its correction: neither is booked again.
        if (booked.isPresent() && booked.get().isOf(row.node(), amount, row.date(), row.commitment())) {
            return List.of();
        }
        return Expenditures.record(
                new RecordExpenditure(
                        command.planId(),
                        command.fiscalYear(),
                        row.node(),
                        amount.amount(),
                        row.currency(),
                        row.reference(),
                        row.commitment(),
                        row.date()),
                year);
    }

    /** The log takes a payment back in full or not at all: a part would leave no payment that anybody has made. */
    private static List<BudgetEvent> takeBack(
            ExpenditureRow row, Money amount, Optional<Expenditure> booked, BudgetYear year) {
        if (row.reason() == null) {
            throw Refusal.field("reason-missing", "reason", "is missing; say why the payment is taken back");
        }
        Expenditure known = booked.orElseThrow(() -> Refusal.field(
                "unknown-reference",
                "reference",
                "names no expenditure of " + year.fiscalYear() + " that could be taken back"));
        if (!known.node().equals(row.node())) {
            throw Refusal.field(
                    "reference-reused", "node", "must be " + known.node() + ", on which the payment was booked");
        }
        if (row.commitment() != null && !Objects.equals(row.commitment(), known.commitment())) {
            throw Refusal.field("reference-reused", "commitment", "must be that of the payment, or left out");
        }
        if (!known.amount().equals(amount)) {
            throw Refusal.field(
                    "partial-correction",
                    "amount",
                    "must be -" + known.amount().amount() + ", since a payment is taken back in full; book what it"
                            + " should have been under another reference");
        }
        return known.reversed()
                ? List.of()
                : Expenditures.takeBack(row.reference(), row.date(), row.reason(), known, year);
    }

    private static Amount amount(ExpenditureRow row) {
        try {
            return new Amount(row.amount().value().abs());
        } catch (IllegalArgumentException tooLarge) {
            throw Refusal.field("bad-amount", "amount", String.valueOf(tooLarge.getMessage()));
        }
    }
}
