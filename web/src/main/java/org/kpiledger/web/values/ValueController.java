package org.kpiledger.web.values;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.kpiledger.web.ledger.Accepted;
import org.kpiledger.web.ledger.Authority;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Rights;
import org.kpiledger.web.ledger.Values;
import org.kpiledger.web.pages.BadParameter;
import org.kpiledger.web.pages.Complaints;
import org.kpiledger.web.pages.NoSuchThing;
import org.kpiledger.web.pages.Sending;
import org.kpiledger.web.pages.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A value with all that was done to it, and what its state and the user's roles let be done next. */
@Controller
class ValueController {
    /** What a button of the page sends, by its name in the form's address. */
    private static final Map<String, String> COMMANDS = Map.of(
            "submit", "SubmitKpiValue",
            "verify", "VerifyKpiValue",
            "approve", "ApproveKpiValue",
            "return", "ReturnKpiValue",
            "withdraw", "WithdrawKpiValue",
            "comment", "CommentOnKpiValue");

    private static final List<String> COMMENTATORS = List.of("KPI_OWNER", "APPROVER", "PLANNER", "DIRECTOR");

    private static final List<String> FIELDS = List.of("reason", "reasonCode", "comment");

    private final Ledger ledger;
    private final Sending sending;

    ValueController(Ledger ledger, Sending sending) {
        this.ledger = ledger;
        this.sending = sending;
    }

    @GetMapping("/plans/{plan}/kpis/{kpi}/value")
    String value(
            @PathVariable String plan,
            @PathVariable String kpi,
            @RequestParam String id,
            Moment moment,
            Model model,
            HttpServletRequest request) {
        show(plan, kpi, id, moment, model);
        model.addAttribute("typed", Typed.keptFor(request).orElseGet(Typed::nothing));
        model.addAttribute("complaints", Complaints.NONE);
        return "value";
    }

    @PostMapping("/plans/{plan}/kpis/{kpi}/value/{action}")
    String act(
            @PathVariable String plan,
            @PathVariable String kpi,
            @PathVariable String action,
            @RequestParam String id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String revision,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        String command = COMMANDS.get(action);
        if (command == null) {
            throw new BadParameter("action", "bad.unknown");
        }
        Typed typed = Typed.of(request);
        var body = new LinkedHashMap<String, Object>();
        body.put("planId", plan);
        body.put("valueId", id);
        FIELDS.forEach(field -> body.put(field, typed.get(field)));
        if (List.of("verify", "approve", "return").contains(action)) {
            body.put("revision", seen(revision));
        }
        Optional<Accepted> accepted = sending.send(command, body, key, UnaryOperator.identity(), model, response);
        if (accepted.isPresent()) {
            Visible.wait(ledger, plan, kpi, accepted.get());
            next.addFlashAttribute("done", accepted.get().said("done." + action));
            next.addAttribute("id", id);
            return "redirect:/plans/{plan}/kpis/{kpi}/value";
        }
        show(plan, kpi, id, Moment.NOW, model);
        model.addAttribute("typed", sending.again(typed, model));
        model.addAttribute("acted", action);
        return "value";
    }

    /** The revision that the page showed: nobody judges another one. */
    private static int seen(String revision) {
        if (!revision.matches("[0-9]{1,9}")) {
            throw new BadParameter("revision", "bad.missing");
        }
        return Integer.parseInt(revision);
    }

    private void show(String plan, String kpi, String id, Moment moment, Model model) {
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.put("steps", "true");
        var values = ledger.query(Values.class, "/api/plans/{plan}/kpis/{kpi}/values", parameters, plan, kpi);
        Values.Line value = values.named(id).orElseThrow(() -> new NoSuchThing("value", id));
        var approvers = authority("APPROVER", plan, id, moment);
        model.addAttribute("plan", ledger.tree(plan, moment));
        var named = ledger.query(KpiNamed.class, "/api/plans/{plan}/kpis/{kpi}", moment, plan, kpi);
        model.addAttribute("kpi", named);
        model.addAttribute("value", value);
        model.addAttribute("approvers", approvers);
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("asOf", values.asOf());
        model.addAttribute("newKey", UUID.randomUUID().toString());
        if (moment.isNow()) {
            String user = ledger.userId().orElse("");
            var rights = new Rights(ledger, plan);
            boolean reports = rights.mayReport(named.owners());
            model.addAttribute(
                    "may", May.of(user, reports, value, authority("KPI_OWNER", plan, id, moment), approvers));
            model.addAttribute("mayComment", rights.hasOneOf(COMMENTATORS));
        }
    }

    private Authority authority(String role, String plan, String id, Moment moment) {
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.put("role", role);
        parameters.put("plan", plan);
        parameters.put("value", id);
        return ledger.query(Authority.class, "/api/authority", parameters);
    }
}
