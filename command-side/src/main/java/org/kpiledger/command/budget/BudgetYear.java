package org.kpiledger.command.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanNode;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Money;

/** A fiscal year of a plan and its budget, and what every command on it must get right. */
record BudgetYear(PlanState plan, int fiscalYear, BudgetState budget, LocalDate today) {
    /** A budget is prepared in the year before the cycle, and its books are closed in the year after. */
    private static final int YEARS_AROUND_CYCLE = 1;

    /**
     * The year that a command is about.
     *
     * @throws Refusal {@code unknown-plan} or {@code outside-cycle}
     */
    static BudgetYear of(BudgetIntent command, BudgetState budget, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        if (!plan.covers(command.fiscalYear())) {
            throw Refusal.field(
                    "outside-cycle",
                    "fiscalYear",
                    "must be a year of the plan's cycle, from "
                            + plan.firstDay().getYear() + " to "
                            + plan.lastDay().getYear());
        }
        return new BudgetYear(plan, command.fiscalYear(), budget, facts.today(plan.zone()));
    }

    /** The same year after something was booked. */
    BudgetYear with(BudgetState next) {
        return new BudgetYear(plan, fiscalYear, next, today);
    }

    /** @throws Refusal {@code unknown-budget} */
    BudgetYear established() {
        if (!budget.exists()) {
            throw Refusal.unknown(
                    "unknown-budget", "There is no budget for " + fiscalYear + " yet. Establish it first.");
        }
        return this;
    }

    /**
     * An amount as money of the plan.
     *
     * @param field the component that holds the amount
     * @throws Refusal {@code wrong-currency} or {@code bad-amount}
     */
    Money money(String field, Amount amount, CurrencyCode currency) {
        if (!currency.equals(plan.currency())) {
            throw Refusal.field(
                    "wrong-currency", "currency", "must be " + plan.currency() + ", in which the plan is kept");
        }
        return anyMoney(field, amount, currency);
    }

    /**
     * An amount as money of whatever currency.
     *
     * @throws Refusal {@code bad-amount}
     */
    Money anyMoney(String field, Amount amount, CurrencyCode currency) {
        if (amount.isZero()) {
            throw Refusal.field("bad-amount", field, "must be more than zero");
        }
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException tooPrecise) {
            throw Refusal.field("bad-amount", field, String.valueOf(tooPrecise.getMessage()));
        }
    }

    /**
     * A node that may hold money.
     *
     * @throws Refusal {@code unknown-node} or {@code wrong-node}
     */
    PlanNode node(String field, Code code) {
        PlanNode node = Plans.node(plan, field, code);
        if (!node.kind().holdsMoney()) {
            throw Refusal.field(
                    "wrong-node",
                    field,
                    "must name a priority or theme; " + code + " is "
                            + node.kind().noun() + ", which holds no money");
        }
        return node;
    }

    /** The node and all above it, nearest first. */
    List<Code> path(PlanNode node) {
        List<Code> path = new ArrayList<>();
        path.add(node.code());
        for (Code parent = node.parent(); parent != null; parent = parentOf(parent)) {
            path.add(parent);
        }
        return path;
    }

    /**
     * A day on which something of the budget may take effect: one of the cycle or of the year before it, and behind the
     * cycle, while the books are closed, none that is still to come, since no question can be asked about it.
     *
     * @param field the component that holds the day
     * @throws Refusal {@code outside-cycle}
     */
    void requireEffective(String field, LocalDate day) {
        LocalDate first = plan.firstDay().minusYears(YEARS_AROUND_CYCLE);
        LocalDate last = lastEffective();
        if (day.isBefore(first) || day.isAfter(last)) {
            throw Refusal.field(
                    "outside-cycle",
                    field,
                    "must be from " + first + " to " + last + ", the plan's cycle and a year around it as far as it has"
                            + " come");
        }
    }

    private LocalDate lastEffective() {
        LocalDate closed = plan.lastDay().plusYears(YEARS_AROUND_CYCLE);
        if (!today.isAfter(plan.lastDay())) {
            return plan.lastDay();
        }
        return today.isBefore(closed) ? today : closed;
    }

    /** @throws Refusal {@code outside-fiscal-year} */
    void requireInYear(String field, LocalDate date) {
        if (date.getYear() != fiscalYear) {
            throw Refusal.field("outside-fiscal-year", field, "must be a day of " + fiscalYear);
        }
    }

    /** @throws Refusal {@code future-date} for a payment that is not made yet */
    void requireHappened(String field, LocalDate date) {
        if (date.isAfter(today)) {
            throw Refusal.field("future-date", field, "must not be after today, " + today);
        }
    }

    /**
     * Bookkeeping comes after the fact: what was paid or promised is held against the allocation as it stands from now
     * on, so that an allocation made late covers a payment made before.
     */
    LocalDate countsFrom(LocalDate date) {
        return date.isAfter(today) ? date : today;
    }

    /** As a sentence names a sum. */
    String sum(BigDecimal amount) {
        return amount.toPlainString() + " " + plan.currency();
    }

    private @Nullable Code parentOf(Code code) {
        return plan.node(code).map(PlanNode::parent).orElse(null);
    }
}
