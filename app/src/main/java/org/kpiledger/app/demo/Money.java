package org.kpiledger.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.app.demo.Blueprint.Theme;
import org.kpiledger.command.budget.AllocateBudget;
import org.kpiledger.command.budget.ApproveBudget;
import org.kpiledger.command.budget.EstablishBudget;
import org.kpiledger.command.budget.ReduceAllocation;
import org.kpiledger.command.budget.ReviseBudgetTotal;
import org.kpiledger.command.budget.TransferBudget;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;

/**
 * The budget of each year: prepared in the autumn before, approved, moved between themes, revised in June; and what is
 * spent of it ({@link Spending}).
 */
final class Money implements Storyline {
    static final CurrencyCode CHF = new CurrencyCode("CHF");
    private static final int FIRST_YEAR = 2023;
    private static final int PREPARED_MONTH = 11;
    private static final int REVISED_MONTH = 6;
    private static final int SMALLEST_MOVED = 1_000;

    private final Code plan;
    private final Cast cast;
    private final Blueprint blueprint;
    private final Map<Code, Double> paces;
    private final Chance chance;
    private final Spending spending;
    private final Pledges pledges;
    private final Map<Integer, List<Purse>> years = new HashMap<>();
    private final Map<Integer, Long> totals = new HashMap<>();

    /** @param paces how fast each theme comes on, 1 for as planned */
    Money(Code plan, Cast cast, Blueprint blueprint, Map<Code, Double> paces, Chance chance) {
        this.plan = plan;
        this.cast = cast;
        this.blueprint = blueprint;
        this.paces = paces;
        this.chance = chance;
        this.spending = new Spending(plan, cast, chance);
        this.pledges = new Pledges(plan, cast, blueprint, chance);
    }

    Pledges pledges() {
        return pledges;
    }

    @Override
    public void tell(YearMonth month, Script script) {
        int year = month.getYear();
        if (month.equals(YearMonth.of(FIRST_YEAR, 1))) {
            long total = 0;
            for (Theme theme : blueprint.themes()) {
                long allocated = theme.allocation().longValueExact();
                purses(FIRST_YEAR).add(purse(theme, allocated));
                total += allocated;
            }
            totals.put(FIRST_YEAR, total);
            approve(FIRST_YEAR, YearMonth.of(FIRST_YEAR, 3), 5, script);
        }
        if (month.getMonthValue() == PREPARED_MONTH && year < FIRST_YEAR + 3) {
            prepare(year + 1, month, script);
        }
        if (month.getMonthValue() == REVISED_MONTH) {
            revise(year, month, script);
        } else if (month.getMonthValue() > 1) {
            transfers(year, month, script);
        }
        pledges.tell(month, script);
        purses(year).forEach(purse -> spending.tell(purse, month, script));
    }

    private List<Purse> purses(int year) {
        return years.computeIfAbsent(year, _ -> new ArrayList<>());
    }

    private Purse purse(Theme theme, long allocated) {
        double pace = Math.min(0.97, chance.about(0.93 * paces.getOrDefault(theme.code(), 1.0), 0.04));
        return new Purse(theme, pace, allocated);
    }

    /** Every theme gets as much as this year had at its beginning, more or less. */
    private void prepare(int year, YearMonth month, Script script) {
        LocalDate begins = LocalDate.of(year, 1, 1);
        Map<Code, Long> ofPriorities = new LinkedHashMap<>();
        for (Theme theme : blueprint.themes()) {
            long allocated = Math.round(chance.about(theme.allocation().doubleValue(), 0.06) / 500) * 500;
            purses(year).add(purse(theme, Math.max(allocated, SMALLEST_MOVED)));
        }
        purses(year).forEach(purse -> ofPriorities.merge(purse.theme.priority(), purse.allocated, Long::sum));
        long allocated =
                ofPriorities.values().stream().mapToLong(Long::longValue).sum();
        long total = allocated + chance.between(0, 8) * 10_000L;
        totals.put(year, total);
        LocalDate day = Workdays.nth(month, 8);
        script.on(day, cast.planner, new EstablishBudget(plan, year, amount(total), CHF, begins));
        LocalDate next = Workdays.nth(month, 10);
        ofPriorities.forEach((priority, sum) ->
                script.on(next, cast.planner, new AllocateBudget(plan, year, priority, amount(sum), CHF, begins)));
        for (Purse purse : purses(year)) {
            LocalDate on = Workdays.nth(month, chance.between(12, 18));
            script.on(
                    on,
                    cast.planner2,
                    new AllocateBudget(plan, year, purse.theme.code(), amount(purse.allocated), CHF, begins));
        }
        approve(year, month.plusMonths(1), 9, script);
    }

    private void approve(int year, YearMonth month, int workday, Script script) {
        LocalDate day = Workdays.nth(month, workday);
        LocalDate begins = LocalDate.of(year, 1, 1);
        script.on(
                day,
                cast.approver,
                new ApproveBudget(
                        plan,
                        year,
                        amount(totals.getOrDefault(year, 0L)),
                        CHF,
                        new Line("SIM-COUNCIL-" + year + "-" + month.getMonthValue()),
                        day.isBefore(begins) ? begins : day));
    }

    /** In even years there is more, which one theme gets; in odd years less, which one theme gives. */
    private void revise(int year, YearMonth month, Script script) {
        if (totals.getOrDefault(year, 0L) == 0) {
            return;
        }
        Purse purse = chance.one(purses(year));
        long change = year % 2 == 0 ? purse.allocated / 10 / 500 * 500 + 5_000 : purse.free() / 12 / 500 * 500;
        if (change < SMALLEST_MOVED) {
            return;
        }
        LocalDate first = Workdays.nth(month, 1);
        LocalDate second = Workdays.nth(month, 2);
        LocalDate third = Workdays.nth(month, 3);
        Code theme = purse.theme.code();
        Code priority = purse.theme.priority();
        if (year % 2 == 0) {
            long total = totals.merge(year, change, Long::sum);
            script.on(
                    first,
                    cast.director,
                    new ReviseBudgetTotal(plan, year, amount(total), CHF, first),
                    "Council adds to the programme");
            script.on(second, cast.planner, new AllocateBudget(plan, year, priority, amount(change), CHF, second));
            script.on(third, cast.planner, new AllocateBudget(plan, year, theme, amount(change), CHF, third));
            purse.allocated += change;
        } else {
            purse.allocated -= change;
            script.on(
                    first,
                    cast.planner,
                    new ReduceAllocation(plan, year, theme, amount(change), CHF, first),
                    "Savings asked for by the director");
            script.on(second, cast.planner, new ReduceAllocation(plan, year, priority, amount(change), CHF, second));
            long total = totals.merge(year, -change, Long::sum);
            script.on(
                    third,
                    cast.director,
                    new ReviseBudgetTotal(plan, year, amount(total), CHF, third),
                    "Less income than foreseen");
        }
        approve(year, month, 12, script);
    }

    /** From a theme that lags to one that goes on well, in the first days of a month. */
    private void transfers(int year, YearMonth month, Script script) {
        int count = chance.between(0, 2);
        for (int i = 0; i < count; i++) {
            Purse from = chance.one(purses(year));
            Purse to = chance.one(purses(year));
            long moved = Math.min(from.free() / 8, from.allocated / 15) / 100 * 100;
            boolean sensible = from.pace <= to.pace || chance.happens(300);
            if (from.theme.equals(to.theme) || moved < SMALLEST_MOVED || !sensible) {
                continue;
            }
            LocalDate day = Workdays.nth(month, 1 + 2 * i + chance.between(0, 1));
            from.allocated -= moved;
            to.allocated += moved;
            script.on(
                    day,
                    cast.plannerOf(i),
                    new TransferBudget(plan, year, from.theme.code(), to.theme.code(), amount(moved), CHF, day),
                    "Delivery in " + to.theme.code() + " is ahead of plan");
        }
    }

    static Amount amount(long francs) {
        return Amount.parse(BigDecimal.valueOf(francs).setScale(2).toPlainString());
    }
}
