package org.kpiledger.web.overview;

import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Plans;
import org.kpiledger.web.ledger.Plans.Cycle;
import org.kpiledger.web.ledger.Plans.PlanLine;
import org.kpiledger.web.pages.BadParameter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans, and of each the allocation of a fiscal year. */
@Controller
class OverviewController {
    private final Ledger ledger;
    private final String usualPlan;

    OverviewController(Ledger ledger, @Value("${kpiledger.web.plan}") String usualPlan) {
        this.ledger = ledger;
        this.usualPlan = usualPlan;
    }

    @GetMapping("/")
    String start(@RequestParam(defaultValue = "") String year, Moment moment, Model model) {
        Plans plans = ledger.query(Plans.class, "/api/plans", moment);
        return plans.plans().stream().anyMatch(plan -> plan.planId().equals(usualPlan))
                ? overview(plans, usualPlan, year, moment, model)
                : list(plans, model);
    }

    @GetMapping("/plans")
    String plans(Moment moment, Model model) {
        return list(ledger.query(Plans.class, "/api/plans", moment), model);
    }

    @GetMapping("/plans/{plan}")
    String plan(@PathVariable String plan, @RequestParam(defaultValue = "") String year, Moment moment, Model model) {
        return overview(ledger.query(Plans.class, "/api/plans", moment), plan, year, moment, model);
    }

    private static String list(Plans plans, Model model) {
        model.addAttribute("plans", plans);
        return "plans";
    }

    private String overview(Plans plans, String planId, String year, Moment moment, Model model) {
        PlanLine plan = plans.named(planId);
        int shown = year.isEmpty() ? plan.cycle().from() : fiscalYear(year, plan.cycle());
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.put("year", Integer.toString(shown));
        model.addAttribute("plan", plan);
        model.addAttribute("year", shown);
        model.addAttribute("asOf", plans.asOf());
        model.addAttribute(
                "years",
                IntStream.rangeClosed(plan.cycle().from(), plan.cycle().to())
                        .boxed()
                        .toList());
        try {
            var budget = ledger.query(Allocations.class, "/api/plans/{plan}/allocations", parameters, planId);
            model.addAttribute("budget", budget);
            model.addAttribute("asOf", budget.asOf());
        } catch (LedgerRefused refused) {
            if (!refused.problem().is("unknown-budget")) {
                throw refused;
            }
        }
        return "overview";
    }

    private static int fiscalYear(String text, Cycle cycle) {
        if (text.matches("[0-9]{4}")) {
            int year = Integer.parseInt(text);
            if (year >= cycle.from() && year <= cycle.to()) {
                return year;
            }
        }
        throw new BadParameter("year", "bad.year", Integer.toString(cycle.from()), Integer.toString(cycle.to()));
    }
}
