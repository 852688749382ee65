package org.kpiledger.web.periods;

import org.kpiledger.web.commands.Offers;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The years and quarters of a plan, with what is to be done to each. */
@Controller
class PeriodsController {
    private final Ledger ledger;

    PeriodsController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/periods")
    String periods(@PathVariable String plan, Moment moment, Model model) {
        var periods = ledger.query(Periods.class, "/api/plans/{plan}/periods", moment, plan);
        model.addAttribute("plan", ledger.plan(plan, moment));
        model.addAttribute("periods", periods);
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("asOf", periods.asOf());
        if (moment.isNow()) {
            model.addAttribute("offers", new Offers(new Rights(ledger, plan)));
        }
        return "periods";
    }
}
