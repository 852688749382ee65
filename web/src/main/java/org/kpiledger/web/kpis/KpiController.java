package org.kpiledger.web.kpis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kpiledger.web.commands.Offers;
import org.kpiledger.web.ledger.AtOnce;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Rights;
import org.kpiledger.web.ledger.Values;
import org.kpiledger.web.pages.Regions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a plan's KPIs and the sheet of one. */
@Controller
class KpiController {
    private final Ledger ledger;

    KpiController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/kpis")
    String list(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String status,
            Moment moment,
            Model model) {
        var tree = ledger.tree(plan, moment);
        var filters = Map.of("priority", priority, "region", region, "owner", owner, "status", status);
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.putAll(filters);
        var whole = ledger.query(Kpi.Whole.class, "/api/plans/{plan}/kpis", parameters, plan);
        model.addAttribute("plan", tree);
        model.addAttribute("filters", filters);
        model.addAttribute("regions", Regions.ALL);
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("sections", KpiSection.of(tree, whole.kpis()));
        model.addAttribute("totals", whole.totals());
        model.addAttribute("asOf", whole.asOf());
        if (moment.isNow()) {
            model.addAttribute("offers", new Offers(new Rights(ledger, plan)));
        }
        return "kpis";
    }

    @GetMapping("/plans/{plan}/kpis/{code}")
    String sheet(@PathVariable String plan, @PathVariable String code, Moment moment, Model model) {
        var rights = new Rights(ledger, plan);
        try (AtOnce questions = new AtOnce()) {
            var sheet =
                    questions.ask(() -> ledger.query(Kpi.class, "/api/plans/{plan}/kpis/{code}", moment, plan, code));
            var tree = questions.ask(() -> ledger.tree(plan, moment));
            var values = questions.ask(
                    () -> ledger.query(Values.class, "/api/plans/{plan}/kpis/{code}/values", moment, plan, code));
            var actors = questions.ask(ledger::actors);
            var kpi = sheet.get();
            model.addAttribute("kpi", kpi);
            model.addAttribute("asOf", kpi.asOf());
            model.addAttribute("mayRecord", moment.isNow() && kpi.takesValues() && rights.mayReport(kpi.owners()));
            model.addAttribute("plan", tree.get());
            model.addAttribute("values", values.get());
            model.addAttribute("actors", actors.get());
        }
        if (moment.isNow()) {
            model.addAttribute("offers", new Offers(rights));
        }
        return "kpi";
    }
}
