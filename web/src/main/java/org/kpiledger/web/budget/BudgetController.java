package org.kpiledger.web.budget;

import java.util.Map;
import org.kpiledger.web.commands.Offers;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.AtOnce;
import org.kpiledger.web.ledger.Budgets;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Results;
import org.kpiledger.web.ledger.Rights;
import org.kpiledger.web.pages.FiscalYears;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The money of a year: its total, who has it, what became of it, and what was promised. */
@Controller
class BudgetController {
    private final Ledger ledger;

    BudgetController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/budget")
    String budget(@PathVariable String plan, @RequestParam(defaultValue = "") String year, Moment moment, Model model) {
        try (AtOnce questions = new AtOnce()) {
            var line = questions.ask(() -> ledger.plan(plan, moment));
            var tree = questions.ask(() -> ledger.tree(plan, moment));
            Budgets cycle = ledger.query(Budgets.class, "/api/plans/{plan}/budgets", moment, plan);
            FiscalYears years = FiscalYears.of(line.get().cycle(), year, () -> cycle);
            model.addAttribute("plan", line.get());
            model.addAttribute("cycle", cycle);
            model.addAttribute("asOf", cycle.asOf());
            model.addAttribute("years", years);
            if (cycle.has(years.shown())) {
                ofYear(plan, years, moment, questions, model);
                model.addAttribute("tree", tree.get());
            }
        }
        if (moment.isNow()) {
            model.addAttribute("offers", new Offers(new Rights(ledger, plan)));
        }
        return "budget";
    }

    private void ofYear(String plan, FiscalYears years, Moment moment, AtOnce questions, Model model) {
        var parameters = moment.parametersWith(Map.of("year", years.shownAsText()));
        var budget =
                questions.ask(() -> ledger.query(Allocations.class, "/api/plans/{plan}/allocations", parameters, plan));
        var commitments =
                questions.ask(() -> ledger.query(Commitments.class, "/api/plans/{plan}/commitments", parameters, plan));
        var pledges = questions.ask(() -> ledger.query(Pledges.class, "/api/plans/{plan}/pledges", parameters, plan));
        var results = questions.ask(
                () -> ledger.query(Results.class, "/api/plans/{plan}/spend-beside-result", parameters, plan));
        model.addAttribute("budget", budget.get());
        model.addAttribute("commitments", commitments.get());
        model.addAttribute("pledges", pledges.get());
        model.addAttribute("results", results.get());
    }
}
