package org.kpiledger.web.commands;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Accepted;
import org.kpiledger.web.ledger.Allocations;
import org.kpiledger.web.ledger.AuditTrail;
import org.kpiledger.web.ledger.KpiList;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.LedgerUnreachable;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.PlanTree;
import org.kpiledger.web.ledger.Rights;
import org.kpiledger.web.pages.BadParameter;
import org.kpiledger.web.pages.Complaints;
import org.kpiledger.web.pages.NoSuchThing;
import org.kpiledger.web.pages.Sending;
import org.kpiledger.web.pages.Typed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page for each command that has a form. */
@Controller
class CommandController {
    private static final Logger log = LoggerFactory.getLogger(CommandController.class);

    /** Of what the user looked at when the form was opened: the position of the last entry about it. */
    private static final String SEEN = "seen";

    private final Ledger ledger;
    private final Sending sending;

    CommandController(Ledger ledger, Sending sending) {
        this.ledger = ledger;
        this.sending = sending;
    }

    /** What the page that a form is opened on knows of it. */
    record Opened(
            @Nullable String riskId,
            @Nullable String mitigation,
            @Nullable String activityId,
            @Nullable String fiscalYear,
            @Nullable String node,
            @Nullable String period,
            @Nullable String code,
            @Nullable String reference,
            @Nullable String kpi,
            @Nullable String version,
            @Nullable String owner) {
        Map<String, String> known() {
            var known = new LinkedHashMap<String, String>();
            put(known, "riskId", riskId);
            put(known, "mitigation", mitigation);
            put(known, "activityId", activityId);
            put(known, "fiscalYear", fiscalYear);
            put(known, "node", node);
            put(known, "period", period);
            put(known, "code", code);
            put(known, "reference", reference);
            put(known, "kpi", kpi);
            put(known, "version", version);
            put(known, "owner", owner);
            return known;
        }

        private static void put(Map<String, String> known, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                known.put(name, value.strip());
            }
        }
    }

    @GetMapping("/plans/{plan}/do/{command}")
    String empty(
            @PathVariable String plan,
            @PathVariable String command,
            Opened opened,
            Model model,
            HttpServletRequest request) {
        Form form = named(command);
        Typed typed = Typed.keptFor(request).orElseGet(() -> starting(form, plan, opened.known()));
        if (typed.get(SEEN).isEmpty() && form.changesWhatIsThere()) {
            long last = AuditTrail.last(ledger, form.place().subject(plan, typed))
                    .map(AuditTrail.Entry::position)
                    .orElse(0L);
            typed = typed.with(SEEN, Long.toString(last));
        }
        model.addAttribute("complaints", Complaints.NONE);
        return show(form, plan, typed, model);
    }

    private Typed starting(Form form, String plan, Map<String, String> known) {
        form.missing(known).ifPresent(name -> {
            throw new BadParameter(name, "bad.missing");
        });
        return Starting.of(form, plan, known, ledger);
    }

    @PostMapping("/plans/{plan}/do/{command}")
    String send(
            @PathVariable String plan,
            @PathVariable String command,
            @RequestParam String key,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Form form = named(command);
        Typed typed = Typed.of(request);
        Meanwhile meanwhile = meanwhile(form, plan, typed, key);
        if (!meanwhile.entries().isEmpty()) {
            sending.changedMeanwhile("form.changedMeanwhile", model, response);
            model.addAttribute("meanwhile", meanwhile);
            String last = Long.toString(meanwhile.entries().getLast().position());
            return show(form, plan, typed.with(SEEN, last), model);
        }
        Optional<Accepted> accepted = sending.send(
                form.command(), body(form, plan, typed), key, said -> said.at(form.inputs()), model, response);
        if (accepted.isPresent()) {
            await(form.place(), plan, typed, accepted.get());
            next.addFlashAttribute("doneCommand", form.command());
            next.addFlashAttribute("done", accepted.get());
            return "redirect:/plans/{plan}/" + form.place().page()
                    + form.place().spot(typed);
        }
        return show(form, plan, sending.again(typed, model), model);
    }

    private Map<String, Object> body(Form form, String plan, Typed typed) {
        String currency = form.isAboutMoney() ? ledger.plan(plan, Moment.NOW).currency() : "";
        Map<String, Object> body = Body.of(form, plan, currency, typed);
        body.putAll(Starting.kept(form, plan, typed, ledger));
        return body;
    }

    private Meanwhile meanwhile(Form form, String plan, Typed typed, String key) {
        if (!form.changesWhatIsThere() || !typed.get(SEEN).matches("[0-9]{1,15}")) {
            return Meanwhile.nothing();
        }
        Set<String> nodes = new LinkedHashSet<>();
        form.fields().stream()
                .filter(field -> field.kind() == Field.Kind.NODE)
                .forEach(field -> nodes.add(typed.get(field.name())));
        return Meanwhile.behind(ledger, form.place().subject(plan, typed), typed.get(SEEN), key, nodes);
    }

    /** Returns when the page that follows has the entry, or when the API does not wait any longer. */
    private void await(Place place, String plan, Typed typed, Accepted accepted) {
        var parameters = new LinkedHashMap<>(place.parameters(typed));
        parameters.put("minPosition", Long.toString(accepted.position()));
        try {
            ledger.query(Waited.class, place.query(), parameters, plan);
        } catch (LedgerRefused | LedgerUnreachable late) {
            log.info("entry {} is not visible yet: {}", accepted.position(), late.getMessage());
        }
    }

    /** Of an answer that is waited for, nothing. */
    record Waited() {}

    private String show(Form form, String plan, Typed typed, Model model) {
        PlanTree tree = ledger.tree(plan, Moment.NOW);
        boolean kpis = form.fields().stream().anyMatch(field -> field.kind() == Field.Kind.KPI);
        List<KpiList.Line> lines = kpis
                ? ledger.kpisInShort(KpiList.class, Moment.NOW.parameters(), plan)
                        .kpis()
                : List.of();
        var rights = new Rights(ledger, plan);
        model.addAttribute("plan", tree);
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        model.addAttribute("choices", new Choices(tree, budget(form, plan, typed), lines, ledger.actors()));
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("unlikely", !form.isOfRiskOwner() && !rights.hasOneOf(form.roles()));
        model.addAttribute("key", typed.or("key", UUID.randomUUID()));
        if (form == Form.CLOSE_PERIOD || form == Form.CERTIFY_PERIOD) {
            ledger.query(Unsettled.class, "/api/plans/{plan}/periods", Moment.NOW, plan)
                    .in(typed.get("period"))
                    .ifPresent(unapproved -> model.addAttribute("unapproved", unapproved));
        }
        return "command";
    }

    private @Nullable Allocations budget(Form form, String plan, Typed typed) {
        if (form.place() != Place.BUDGET) {
            return null;
        }
        try {
            return ledger.query(
                    Allocations.class, "/api/plans/{plan}/allocations", Map.of("year", typed.get("fiscalYear")), plan);
        } catch (LedgerRefused refused) {
            if (!refused.problem().is("unknown-budget")) {
                throw refused;
            }
            return null;
        }
    }

    private static Form named(String command) {
        return Form.named(command).orElseThrow(() -> new NoSuchThing("command", command));
    }
}
