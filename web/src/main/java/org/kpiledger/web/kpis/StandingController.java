package org.kpiledger.web.kpis;

import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.pages.NoSuchThing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How the status of a measure is judged: the rule, and the figures that it is applied to. */
@Controller
class StandingController {
    private final Ledger ledger;

    StandingController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/kpis/{code}/standing")
    String standing(
            @PathVariable String plan,
            @PathVariable String code,
            @RequestParam String measure,
            Moment moment,
            Model model) {
        var kpi = ledger.query(Kpi.class, "/api/plans/{plan}/kpis/{code}", moment, plan, code);
        var of = kpi.measure(measure).orElseThrow(() -> new NoSuchThing("measure", measure));
        if (of.status() == null) {
            throw new NoSuchThing("status", measure);
        }
        model.addAttribute("plan", ledger.tree(plan, moment));
        model.addAttribute("kpi", kpi);
        model.addAttribute("measure", of);
        model.addAttribute("standing", of.status());
        model.addAttribute("asOf", kpi.asOf());
        return "standing";
    }
}
