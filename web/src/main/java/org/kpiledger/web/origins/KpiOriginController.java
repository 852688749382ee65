package org.kpiledger.web.origins;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Values;
import org.kpiledger.web.pages.NoSuchThing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A figure of a KPI with the rule by which it is made: a period's with its values, a year's or the cycle's with its periods. */
@Controller
class KpiOriginController {
    private static final String SHEET = "/api/plans/{plan}/kpis/{kpi}";

    private final Ledger ledger;

    KpiOriginController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/kpis/{kpi}/figure")
    String period(
            @PathVariable String plan,
            @PathVariable String kpi,
            @RequestParam String measure,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String currency,
            Moment moment,
            Model model) {
        var of = measure(plan, kpi, measure, moment, model);
        var values = ledger.query(Values.class, SHEET + "/values", moment, plan, kpi);
        model.addAttribute("figure", there(of.period(period, currency), period));
        compare(
                plan,
                kpi,
                measure,
                before -> before.period(period, currency).map(KpiFigures.Period::value),
                moment,
                model);
        model.addAttribute("values", values.of(measure, period));
        model.addAttribute("actors", ledger.actors());
        return "origin-period";
    }

    @GetMapping("/plans/{plan}/kpis/{kpi}/year")
    String year(
            @PathVariable String plan,
            @PathVariable String kpi,
            @RequestParam String measure,
            @RequestParam String year,
            @RequestParam(defaultValue = "") String currency,
            Moment moment,
            Model model) {
        var of = measure(plan, kpi, measure, moment, model);
        compare(plan, kpi, measure, before -> before.year(year, currency).map(KpiFigures.Span::value), moment, model);
        return span(of, there(of.year(year, currency), year), model);
    }

    @GetMapping("/plans/{plan}/kpis/{kpi}/cycle")
    String cycle(
            @PathVariable String plan,
            @PathVariable String kpi,
            @RequestParam String measure,
            @RequestParam(defaultValue = "") String currency,
            Moment moment,
            Model model) {
        var of = measure(plan, kpi, measure, moment, model);
        compare(plan, kpi, measure, before -> before.cycle(currency).map(KpiFigures.Span::value), moment, model);
        return span(of, there(of.cycle(currency), "cycle"), model);
    }

    private static String span(KpiFigures.Measure measure, KpiFigures.Span span, Model model) {
        model.addAttribute("figure", span);
        model.addAttribute("periods", measure.of(span));
        return "origin-span";
    }

    private void compare(
            String plan,
            String kpi,
            String measure,
            Function<KpiFigures.Measure, Optional<BigDecimal>> value,
            Moment moment,
            Model model) {
        Before.of(
                        moment,
                        before -> ledger.query(KpiFigures.class, SHEET, before, plan, kpi)
                                .measure(measure)
                                .flatMap(value))
                .ifPresent(before -> model.addAttribute("before", before));
    }

    private KpiFigures.Measure measure(String plan, String kpi, String measure, Moment moment, Model model) {
        var sheet = ledger.query(KpiFigures.class, SHEET, moment, plan, kpi);
        var of = sheet.measure(measure).orElseThrow(() -> new NoSuchThing("measure", measure));
        model.addAttribute("plan", ledger.tree(plan, moment));
        model.addAttribute("kpi", sheet);
        model.addAttribute("measure", of);
        model.addAttribute("asOf", sheet.asOf());
        return of;
    }

    private static <T> T there(Optional<T> figure, String period) {
        return figure.orElseThrow(() -> new NoSuchThing("period", period));
    }
}
