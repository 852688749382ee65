package org.kpiledger.web.changes;

import java.util.List;
import org.kpiledger.web.ledger.Diff;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.pages.BadParameter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that differs in a plan between two moments, field by field. */
@Controller
class ChangesController {
    private static final List<String> KINDS = List.of("plan", "budget", "kpis", "risks", "activities", "findings");

    private final Ledger ledger;
    private final Comparison comparison;

    ChangesController(Ledger ledger, Comparison comparison) {
        this.ledger = ledger;
        this.comparison = comparison;
    }

    @GetMapping("/plans/{plan}/changes")
    String changes(
            @PathVariable String plan, @RequestParam(defaultValue = "") String kind, Moment moment, Model model) {
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            throw new BadParameter("kind", "bad.kind", String.join(", ", KINDS));
        }
        model.addAttribute("plan", ledger.plan(plan, moment));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("kind", kind);
        if (moment.compares()) {
            Diff changes = comparison.of(plan, kind, moment);
            model.addAttribute("changes", changes);
            model.addAttribute("asOf", changes.to());
        } else {
            model.addAttribute("asOf", ledger.tree(plan, moment).asOf());
        }
        return "changes";
    }
}
