package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.AuditTrail;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Values;
import org.kpiledger.web.pages.BadParameter;
import org.kpiledger.web.pages.NoSuchThing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A figure with the rule by which it is made and the entries or values that it is made of. */
@Controller
class OriginController {
    /** The name of a node's field in the audit trail, by the kind of figure. */
    private static final Map<String, String> FIELDS =
            Map.of("ALLOCATION", "allocation", "SPENT", "spent", "COMMITTED", "committed");

    private static final String PERIOD = "PERIOD";
    private static final String ENTRIES_MAX = "1000";

    private final Ledger ledger;

    OriginController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/figure")
    String figure(
            @PathVariable String plan,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String node,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kpi,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String period,
            Moment moment,
            Model model) {
        model.addAttribute("plan", ledger.tree(plan, moment));
        model.addAttribute("kind", kind);
        model.addAttribute("actors", ledger.actors());
        if (kind.equals(PERIOD)) {
            return ofPeriod(plan, kpi, measure, period, moment, model);
        }
        String field = FIELDS.get(kind);
        if (field == null) {
            throw new BadParameter("kind", "bad.kind", "ALLOCATION, SPENT, COMMITTED, PERIOD");
        }
        return ofBudget(plan, node, year, kind, field, moment, model);
    }

    private String ofBudget(
            String plan, String code, String year, String kind, String field, Moment moment, Model model) {
        if (!year.matches("[0-9]{4}")) {
            throw new BadParameter("year", "bad.missing");
        }
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.put("year", year);
        var budget = ledger.query(Allocations.class, "/api/plans/{plan}/allocations", parameters, plan);
        Allocations.@Nullable Node node = budget.node(code);
        if (node == null) {
            throw new NoSuchThing("node", code);
        }
        List<String> codes = kind.equals("ALLOCATION") ? List.of(code) : node.codes();
        var trail = ledger.query(
                AuditTrail.class,
                "/api/audit",
                with(moment, Map.of("subject", plan + "/budget/" + year, "limit", ENTRIES_MAX)));
        model.addAttribute("node", node);
        model.addAttribute("year", year);
        model.addAttribute("amount", amount(node, kind));
        model.addAttribute("currency", budget.currency());
        model.addAttribute("entries", Changed.in(trail, codes, field));
        model.addAttribute("more", trail.next() != null);
        model.addAttribute("asOf", budget.asOf());
        return "origin-budget";
    }

    private static @Nullable BigDecimal amount(Allocations.Node node, String kind) {
        return switch (kind) {
            case "ALLOCATION" -> node.amount();
            case "SPENT" -> node.spent();
            default -> node.committed();
        };
    }

    private String ofPeriod(String plan, String kpi, String measure, String period, Moment moment, Model model) {
        var named = ledger.query(KpiFigures.class, "/api/plans/{plan}/kpis/{kpi}", moment, plan, kpi);
        var of = named.measure(measure).orElseThrow(() -> new NoSuchThing("measure", measure));
        var figure = of.period(period).orElseThrow(() -> new NoSuchThing("period", period));
        var values = ledger.query(Values.class, "/api/plans/{plan}/kpis/{kpi}/values", moment, plan, kpi);
        model.addAttribute("kpi", named);
        model.addAttribute("measure", of);
        model.addAttribute("figure", figure);
        model.addAttribute("values", values.of(measure, period));
        model.addAttribute("asOf", values.asOf());
        return "origin-period";
    }

    private static Map<String, String> with(Moment moment, Map<String, String> more) {
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.putAll(more);
        return parameters;
    }
}
