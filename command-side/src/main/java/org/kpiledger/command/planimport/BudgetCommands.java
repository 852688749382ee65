package org.kpiledger.command.planimport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kpiledger.command.Intent;
import org.kpiledger.command.budget.AllocateBudget;
import org.kpiledger.command.budget.EstablishBudget;
import org.kpiledger.events.Amount;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.budget.BudgetStatus;

/** The budget of the plan file's fiscal year: its total, then the priorities, then what their themes get of it. */
final class BudgetCommands {
    private BudgetCommands() {}

    static List<Intent> of(PlanFileContent file) {
        Spot plan = file.plan();
        if (plan.at("status").constant(BudgetStatus.class) != BudgetStatus.PRELIMINARY) {
            throw plan.at("status").wrong("must be preliminary: only an approval makes a budget final");
        }
        List<Intent> commands = new ArrayList<>();
        commands.add(new EstablishBudget(
                file.id(), file.fiscalYear(), amount(plan.at("total"), file), file.currency(), file.effectiveOn()));
        file.priorities().forEach(priority -> allocate(priority, file, commands));
        file.priorities().stream()
                .flatMap(priority -> priority.list("themes").stream())
                .forEach(theme -> allocate(theme, file, commands));
        return commands;
    }

    /** A node without money gets no allocation: there would be nothing to record. */
    private static void allocate(Spot node, PlanFileContent file, List<Intent> commands) {
        Amount amount = amount(node.at("budget"), file);
        if (!amount.isZero()) {
            commands.add(new AllocateBudget(
                    file.id(), file.fiscalYear(), node.at("code").code(), amount, file.currency(), file.effectiveOn()));
        }
    }

    private static Amount amount(Spot amount, PlanFileContent file) {
        CurrencyCode currency = file.currency();
        BigDecimal number = amount.number();
        try {
            return new Amount(number).in(currency);
        } catch (IllegalArgumentException bad) {
            throw amount.wrong(String.valueOf(bad.getMessage()));
        }
    }
}
