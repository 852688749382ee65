package org.kpiledger.web.risks;

import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The risk matrix and register of a plan. */
@Controller
class RiskController {
    private final Ledger ledger;

    RiskController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/risks")
    String risks(@PathVariable String plan, Moment moment, Model model) {
        var risks = ledger.query(Risks.class, "/api/plans/{plan}/risks", moment, plan);
        model.addAttribute("plan", ledger.plan(plan, moment));
        model.addAttribute("register", risks);
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("asOf", risks.asOf());
        return "risks";
    }
}
