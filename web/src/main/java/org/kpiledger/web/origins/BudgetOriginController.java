package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.AuditTrail;
import org.kpiledger.web.ledger.Budgets;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Results;
import org.kpiledger.web.pages.BadParameter;
import org.kpiledger.web.pages.NoSuchThing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A figure of a node's, a year's or the cycle's budget, with the rule by which it is made and what it is made of. */
@Controller
class BudgetOriginController {
    private static final String ENTRIES_MAX = "1000";

    private final Ledger ledger;

    BudgetOriginController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/figure")
    String figure(
            @PathVariable String plan,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String node,
            @RequestParam(defaultValue = "") String year,
            Moment moment,
            Model model) {
        BudgetKind what =
                BudgetKind.named(kind).orElseThrow(() -> new BadParameter("kind", "bad.kind", BudgetKind.names()));
        if (!year.isEmpty() && !year.matches("[0-9]{4}") || year.isEmpty() && !node.isEmpty()) {
            throw new BadParameter("year", "bad.missing");
        }
        model.addAttribute("plan", ledger.tree(plan, moment));
        model.addAttribute("kind", what);
        model.addAttribute("year", year);
        BudgetFigure figure =
                year.isEmpty() ? ofCycle(plan, what, moment, model) : ofYear(plan, year, node, what, moment, model);
        model.addAttribute("figure", figure);
        Before.of(moment, before -> amount(plan, year, node, what, before))
                .ifPresent(before -> model.addAttribute("before", before));
        if (!figure.fields().isEmpty()) {
            entries(plan, year, figure, moment, model);
        }
        if (what == BudgetKind.SPENT && !node.isEmpty()) {
            model.addAttribute(
                    "spending", spending(plan, year, moment).node(node).orElse(null));
        }
        return "origin-budget";
    }

    private BudgetFigure ofCycle(String plan, BudgetKind kind, Moment moment, Model model) {
        var cycle = cycle(plan, moment);
        model.addAttribute("currency", cycle.currency());
        model.addAttribute("asOf", cycle.asOf());
        return BudgetFigure.of(kind, cycle).orElseThrow(() -> notThere(kind));
    }

    private BudgetFigure ofYear(String plan, String year, String code, BudgetKind kind, Moment moment, Model model) {
        var budget = budget(plan, year, moment);
        model.addAttribute("currency", budget.currency());
        model.addAttribute("asOf", budget.asOf());
        if (code.isEmpty()) {
            return BudgetFigure.of(kind, budget).orElseThrow(() -> notThere(kind));
        }
        var node = budget.node(code);
        if (node == null) {
            throw new NoSuchThing("node", code);
        }
        model.addAttribute("node", node);
        return BudgetFigure.of(kind, node, budget).orElseThrow(() -> notThere(kind));
    }

    private Optional<BigDecimal> amount(String plan, String year, String code, BudgetKind kind, Moment moment) {
        if (year.isEmpty()) {
            return Optional.ofNullable(kind.of(cycle(plan, moment)));
        }
        var budget = budget(plan, year, moment);
        return code.isEmpty()
                ? Optional.ofNullable(kind.of(budget))
                : Optional.ofNullable(budget.node(code)).map(kind::of);
    }

    private Budgets cycle(String plan, Moment moment) {
        return ledger.query(Budgets.class, "/api/plans/{plan}/budgets", moment, plan);
    }

    private Allocations budget(String plan, String year, Moment moment) {
        return ledger.query(
                Allocations.class, "/api/plans/{plan}/allocations", moment.parametersWith(Map.of("year", year)), plan);
    }

    private Results spending(String plan, String year, Moment moment) {
        return ledger.query(
                Results.class,
                "/api/plans/{plan}/spend-beside-result",
                moment.parametersWith(Map.of("year", year)),
                plan);
    }

    private void entries(String plan, String year, BudgetFigure figure, Moment moment, Model model) {
        var trail = ledger.query(
                AuditTrail.class,
                "/api/audit",
                moment.parametersWith(Map.of("subject", plan + "/budget/" + year, "limit", ENTRIES_MAX)));
        model.addAttribute("entries", Changed.in(trail, figure.fields()));
        model.addAttribute("more", trail.next() != null);
        model.addAttribute("actors", ledger.actors());
    }

    private static NoSuchThing notThere(BudgetKind kind) {
        return new NoSuchThing("figure", kind.name());
    }
}
