package org.kpiledger.web.activities;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.kpiledger.web.commands.Offers;
import org.kpiledger.web.ledger.AtOnce;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Rights;
import org.kpiledger.web.pages.Complaints;
import org.kpiledger.web.pages.Regions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was done, month by month, with filters. */
@Controller
class ActivityController {
    private static final String PAGE_SIZE = "250";
    private static final List<String> STATUSES = List.of("DONE", "ONGOING", "PLANNED");

    private final Ledger ledger;

    ActivityController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/activities")
    String activities(
            @PathVariable String plan,
            ActivityQuestion question,
            Moment moment,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("filters", question.filters());
        model.addAttribute("regions", Regions.ALL);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("first", question.isFirst());
        model.addAttribute("complaints", Complaints.NONE);
        if (moment.isNow()) {
            model.addAttribute("offers", new Offers(new Rights(ledger, plan)));
        }
        var parameters = new LinkedHashMap<>(question.parameters());
        parameters.putAll(moment.parameters());
        parameters.put("limit", PAGE_SIZE);
        try (AtOnce questions = new AtOnce()) {
            var found = questions.ask(
                    () -> ledger.query(Activities.class, "/api/plans/{plan}/activities", parameters, plan));
            var tree = ledger.tree(plan, moment);
            model.addAttribute("plan", tree);
            model.addAttribute("asOf", tree.asOf());
            model.addAttribute("found", found.get());
            model.addAttribute("asOf", found.get().asOf());
        } catch (LedgerRefused refused) {
            if (refused.problem().status() != 422) {
                throw refused;
            }
            // The form with what was typed says more than a page of its own.
            response.setStatus(422);
            model.addAttribute("complaints", Complaints.of(refused.problem()));
        }
        return "activities";
    }
}
