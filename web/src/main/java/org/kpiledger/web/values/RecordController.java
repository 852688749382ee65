package org.kpiledger.web.values;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Accepted;
import org.kpiledger.web.ledger.AuditTrail;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Rights;
import org.kpiledger.web.ledger.Values;
import org.kpiledger.web.pages.Complaints;
import org.kpiledger.web.pages.FileLimit;
import org.kpiledger.web.pages.NoSuchThing;
import org.kpiledger.web.pages.Sending;
import org.kpiledger.web.pages.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which a value is recorded and corrected. */
@Controller
class RecordController {
    private static final List<String> NAMES = List.of("measure", "period", "reportingUnit", "contribution");

    private final Ledger ledger;
    private final Sending sending;
    private final EvidenceFiles evidence;
    private final FileLimit limit;

    RecordController(Ledger ledger, Sending sending, EvidenceFiles evidence, FileLimit limit) {
        this.ledger = ledger;
        this.sending = sending;
        this.evidence = evidence;
        this.limit = limit;
    }

    @GetMapping("/plans/{plan}/kpis/{kpi}/record")
    String empty(
            @PathVariable String plan,
            @PathVariable String kpi,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String period,
            Model model,
            HttpServletRequest request) {
        Typed typed = Typed.keptFor(request).orElseGet(() -> new Typed(Map.of("measure", measure, "period", period)));
        model.addAttribute("complaints", Complaints.NONE);
        return form(plan, kpi, typed, model);
    }

    @PostMapping("/plans/{plan}/kpis/{kpi}/record")
    String record(
            @PathVariable String plan,
            @PathVariable String kpi,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        EvidenceFiles.Outcome files = handIn(file, request, model);
        Typed typed = files.typed();
        if (files.isRefused()) {
            response.setStatus(files.status());
            return form(plan, kpi, typed, model);
        }
        if (typed.fields().containsKey("choose")) {
            model.addAttribute("complaints", Complaints.NONE);
            return form(plan, kpi, typed, model);
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("planId", plan);
        body.put("kpi", kpi);
        NAMES.forEach(name -> body.put(name, typed.get(name)));
        body.putAll(ReadingForm.body(typed));
        body.put("reason", typed.get("reason"));
        return carriedOut("RecordKpiValue", "done.record", body, key, plan, kpi, model, response, next)
                ? "redirect:/plans/{plan}/kpis/{kpi}/value"
                : form(plan, kpi, sending.again(typed, model), model);
    }

    @GetMapping("/plans/{plan}/kpis/{kpi}/correct")
    String correction(
            @PathVariable String plan,
            @PathVariable String kpi,
            @RequestParam String id,
            Model model,
            HttpServletRequest request) {
        Values.Line value = value(plan, kpi, id);
        model.addAttribute("value", value);
        model.addAttribute("complaints", Complaints.NONE);
        return form(plan, kpi, Typed.keptFor(request).orElseGet(() -> ReadingForm.of(value)), model);
    }

    @PostMapping("/plans/{plan}/kpis/{kpi}/correct")
    String correct(
            @PathVariable String plan,
            @PathVariable String kpi,
            @RequestParam String id,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Values.Line value = value(plan, kpi, id);
        model.addAttribute("value", value);
        EvidenceFiles.Outcome files = handIn(file, request, model);
        Typed typed = files.typed();
        if (files.isRefused()) {
            response.setStatus(files.status());
            return form(plan, kpi, typed, model);
        }
        boolean again = !typed.get("revision").equals(Integer.toString(value.revision()));
        if (again && !sentAlready(id, key)) {
            sending.changedMeanwhile("form.stale", model, response);
            model.addAttribute("stale", true);
            return form(plan, kpi, typed.with("revision", Integer.toString(value.revision())), model);
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("planId", plan);
        body.put("valueId", id);
        body.putAll(ReadingForm.body(typed));
        body.put("reasonCode", typed.get("reasonCode"));
        body.put("reason", typed.get("reason"));
        return carriedOut("CorrectKpiValue", "done.correct", body, key, plan, kpi, model, response, next)
                ? "redirect:/plans/{plan}/kpis/{kpi}/value"
                : form(plan, kpi, sending.again(typed, model), model);
    }

    /** Files first: whatever becomes of the form, they are kept, and need not be chosen again. */
    private EvidenceFiles.Outcome handIn(@Nullable List<MultipartFile> files, HttpServletRequest request, Model model) {
        EvidenceFiles.Outcome outcome = evidence.handIn(files, Typed.of(request));
        model.addAttribute("complaints", outcome.complaints());
        model.addAttribute("filesKept", outcome.names());
        return outcome;
    }

    /** Whether the correction that stands is the one which the form has sent already, as with a double click. */
    private boolean sentAlready(String id, String key) {
        return AuditTrail.last(ledger, id)
                .filter(last -> last.commandId().equals(key))
                .isPresent();
    }

    private boolean carriedOut(
            String command,
            String said,
            Map<String, Object> body,
            String key,
            String plan,
            String kpi,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<Accepted> accepted =
                sending.send(command, body, key, found -> found.at(ReadingForm.INPUTS), model, response);
        accepted.ifPresent(done -> {
            Visible.wait(ledger, plan, kpi, done);
            next.addFlashAttribute("done", done.said(said));
            next.addAttribute("id", done.subject());
        });
        return accepted.isPresent();
    }

    private String form(String plan, String kpi, Typed typed, Model model) {
        KpiNamed named = ledger.query(KpiNamed.class, "/api/plans/{plan}/kpis/{kpi}", Moment.NOW, plan, kpi);
        String measure =
                model.getAttribute("value") instanceof Values.Line value ? value.measure() : typed.get("measure");
        model.addAttribute("plan", ledger.tree(plan, Moment.NOW));
        model.addAttribute("kpi", named);
        model.addAttribute("unlikely", !new Rights(ledger, plan).mayReport(named.owners()));
        model.addAttribute(
                "measure",
                named.measure(measure).orElseGet(() -> named.measures().getFirst()));
        model.addAttribute("typed", typed);
        model.addAttribute("inputs", ReadingForm.INPUTS);
        model.addAttribute("key", typed.or("key", UUID.randomUUID()));
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("fileBytesMax", limit.fileBytesMax());
        model.addAttribute("fileMegabytesMax", limit.fileMegabytesMax());
        return "record";
    }

    private Values.Line value(String plan, String kpi, String id) {
        return ledger.query(Values.class, "/api/plans/{plan}/kpis/{kpi}/values", Map.of("steps", "true"), plan, kpi)
                .named(id)
                .orElseThrow(() -> new NoSuchThing("value", id));
    }
}
