package org.kpiledger.web.overview;

import java.util.List;
import java.util.Map;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.AtOnce;
import org.kpiledger.web.ledger.Budgets;
import org.kpiledger.web.ledger.KpiList;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Plans;
import org.kpiledger.web.pages.FiscalYears;
import org.kpiledger.web.pages.Regions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plans, and of each where it stands: money, KPIs and risks by priority and theme. */
@Controller
class OverviewController {
    private static final List<String> RATINGS = List.of("ON_TRACK", "AT_RISK", "OFF_TRACK", "NO_DATA");

    private final Ledger ledger;
    private final String usualPlan;

    OverviewController(Ledger ledger, @Value("${kpiledger.web.plan}") String usualPlan) {
        this.ledger = ledger;
        this.usualPlan = usualPlan;
    }

    @GetMapping("/")
    String start(OverviewQuestion question, Moment moment, Model model) {
        Plans plans = ledger.query(Plans.class, "/api/plans", moment);
        return plans.plans().stream().anyMatch(plan -> plan.planId().equals(usualPlan))
                ? overview(plans, usualPlan, question, moment, model)
                : list(plans, model);
    }

    @GetMapping("/plans")
    String plans(Moment moment, Model model) {
        return list(ledger.query(Plans.class, "/api/plans", moment), model);
    }

    @GetMapping("/plans/{plan}")
    String plan(@PathVariable String plan, OverviewQuestion question, Moment moment, Model model) {
        return overview(ledger.query(Plans.class, "/api/plans", moment), plan, question, moment, model);
    }

    private static String list(Plans plans, Model model) {
        model.addAttribute("plans", plans);
        model.addAttribute("asOf", plans.asOf());
        return "plans";
    }

    private String overview(Plans plans, String planId, OverviewQuestion question, Moment moment, Model model) {
        Plans.PlanLine plan = ledger.plan(plans, planId, moment);
        model.addAttribute("plan", plan);
        model.addAttribute("filters", question.filters());
        model.addAttribute("aboutKpis", question.isAboutKpis());
        model.addAttribute("regions", Regions.ALL);
        model.addAttribute("ratings", RATINGS);
        try (AtOnce questions = new AtOnce()) {
            var kpis = questions.ask(
                    () -> ledger.kpisInShort(KpiList.class, moment.parametersWith(question.filters()), planId));
            var tree = questions.ask(() -> ledger.tree(planId, moment));
            var risks =
                    questions.ask(() -> ledger.query(RiskCells.class, "/api/plans/{plan}/risk-matrix", moment, planId));
            var actors = questions.ask(ledger::actors);
            FiscalYears years = FiscalYears.of(
                    plan.cycle(),
                    question.yearAsked(),
                    () -> ledger.query(Budgets.class, "/api/plans/{plan}/budgets", moment, planId));
            model.addAttribute("years", years);
            budget(planId, years, moment, model);
            model.addAttribute("tree", tree.get());
            model.addAttribute("risks", risks.get());
            model.addAttribute("actors", actors.get());
            model.addAttribute("kpis", kpis.get());
            model.addAttribute("asOf", kpis.get().asOf());
        }
        return "overview";
    }

    /** The money of the year, where it has a budget. */
    private void budget(String planId, FiscalYears years, Moment moment, Model model) {
        try {
            Allocations budget = ledger.query(
                    Allocations.class,
                    "/api/plans/{plan}/allocations",
                    moment.parametersWith(Map.of("year", years.shownAsText())),
                    planId);
            model.addAttribute("budget", budget);
            model.addAttribute("treemaps", Treemaps.of(budget));
        } catch (LedgerRefused refused) {
            if (!refused.problem().is("unknown-budget")) {
                throw refused;
            }
        }
    }
}
