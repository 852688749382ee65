package org.kpiledger.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.kpiledger.app.demo.Purse.Promise;
import org.kpiledger.command.budget.RecordCommitment;
import org.kpiledger.command.budget.RecordExpenditure;
import org.kpiledger.command.budget.ReleaseCommitment;
import org.kpiledger.command.budget.ReverseExpenditure;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;

/**
 * How a theme's money goes: little in the first months of a year, most from May to October, the rest at its end. Each
 * month has its commitments first, then its payments, entered some days after they were made, then what is taken back.
 */
final class Spending {
    /** Which share of what is spent in a year is spent by the end of each month. */
    private static final double[] BY_MONTH = {0, .02, .05, .10, .17, .27, .38, .49, .60, .72, .83, .93, 1};

    private static final int DECEMBER = 12;
    private static final int SMALLEST = 150;
    private static final int FIRST_COMMITTED = 5;
    private static final int LAST_COMMITTED = 8;
    private static final int FIRST_PAID = 9;
    private static final int LAST_PAID = 17;
    /** So many working days at most lie between a payment and its entry. */
    private static final int ENTERED_AFTER = 4;

    private static final int REVERSED = 18;
    private static final int RELEASED = 19;

    private static final List<String> PARTIES = List.of(
            "Simulated consultants 1",
            "Simulated consultants 2",
            "Simulated training centre",
            "Simulated university",
            "Simulated conference services",
            "Simulated travel office",
            "Simulated software house");

    private final Code plan;
    private final Cast cast;
    private final Chance chance;
    private int numbers;
    private long takenBack;

    Spending(Code plan, Cast cast, Chance chance) {
        this.plan = plan;
        this.cast = cast;
        this.chance = chance;
    }

    void tell(Purse purse, YearMonth month, Script script) {
        if (month.getMonthValue() < DECEMBER && chance.happens(450)) {
            commit(purse, month, script);
        }
        takenBack = 0;
        pay(purse, month, script);
        // Taken back behind the month's last payment, so it pays for nothing before.
        purse.spent -= takenBack;
        if (month.getMonthValue() == DECEMBER) {
            releaseAll(purse, month, script);
        }
    }

    private void commit(Purse purse, YearMonth month, Script script) {
        long amount = Math.min(purse.free() / 3, Math.round(purse.allocated * chance.between(40, 120) / 1_000.0));
        if (amount < SMALLEST * 2) {
            return;
        }
        LocalDate day = Workdays.nth(month, chance.between(FIRST_COMMITTED, LAST_COMMITTED));
        Promise promise = new Promise("PO-" + month.getYear() + "-" + ++numbers, amount);
        purse.promises.add(promise);
        script.on(
                day,
                cast.plannerOf(numbers),
                new RecordCommitment(
                        plan,
                        month.getYear(),
                        purse.theme.code(),
                        Money.amount(amount),
                        Money.CHF,
                        new Line(promise.reference),
                        new Line(chance.one(PARTIES)),
                        day));
    }

    private void pay(Purse purse, YearMonth month, Script script) {
        double wanted = purse.allocated * purse.pace * BY_MONTH[month.getMonthValue()];
        long due = Math.round(chance.about(wanted - purse.spent, 0.12));
        int parts = due > 9_000 ? 2 : 1;
        int day = FIRST_PAID;
        for (int i = 0; i < parts && due >= SMALLEST; i++) {
            day = chance.between(day, LAST_PAID - (parts - 1 - i));
            long part = i == parts - 1 ? due : due * chance.between(30, 60) / 100;
            due -= payPart(purse, month, day, part, script);
        }
    }

    /** Answers how much was paid: no more than there is. */
    private long payPart(Purse purse, YearMonth month, int workday, long asked, Script script) {
        // Never before the month's commitments and what is moved for them.
        LocalDate paid = Workdays.nth(month, Math.max(FIRST_PAID, workday - chance.between(0, ENTERED_AFTER)));
        LocalDate day = Workdays.nth(month, workday);
        Optional<Promise> promise = purse.promises.stream()
                .filter(known -> known.outstanding > 0)
                .findFirst()
                .filter(_ -> chance.happens(650));
        long released = promise.map(known -> Math.min(known.outstanding, asked)).orElse(0L);
        long amount = Math.min(asked, released + Math.max(0, purse.free()));
        if (amount < SMALLEST) {
            return 0;
        }
        Line reference = new Line("INV-" + month.getYear() + "-" + ++numbers);
        script.on(
                day,
                cast.plannerOf(numbers),
                new RecordExpenditure(
                        plan,
                        month.getYear(),
                        purse.theme.code(),
                        Money.amount(amount),
                        Money.CHF,
                        reference,
                        promise.map(known -> new Line(known.reference)).orElse(null),
                        paid));
        promise.ifPresent(known -> known.outstanding -= Math.min(known.outstanding, amount));
        purse.spent += amount;
        if (promise.isEmpty() && chance.happens(25)) {
            reverse(month, reference, amount, script);
        }
        return amount;
    }

    private void reverse(YearMonth month, Line reference, long amount, Script script) {
        LocalDate day = Workdays.nth(month, REVERSED);
        script.on(
                day,
                cast.planner,
                new ReverseExpenditure(plan, month.getYear(), reference, day),
                "Booked on the wrong theme");
        takenBack += amount;
    }

    private void releaseAll(Purse purse, YearMonth december, Script script) {
        LocalDate day = Workdays.nth(december, RELEASED);
        for (Promise promise : purse.promises) {
            if (promise.outstanding > 0) {
                script.on(
                        day,
                        cast.planner2,
                        new ReleaseCommitment(
                                plan,
                                december.getYear(),
                                new Line(promise.reference),
                                Money.amount(promise.outstanding),
                                Money.CHF,
                                day),
                        "Not delivered within the year");
                promise.outstanding = 0;
            }
        }
    }
}
