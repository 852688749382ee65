package org.kpiledger.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.kpiledger.web.ledger.AuditTrail;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.pages.BadParameter;
import org.kpiledger.web.pages.Complaints;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The audit trail, newest first, page by page, with filters. */
@Controller
class AuditController {
    private static final String PAGE_SIZE = "50";
    private static final String TABLE_SIZE = "1000";

    private static final List<String> ROLES =
            List.of("PLANNER", "KPI_OWNER", "APPROVER", "DIRECTOR", "AUDITOR", "INTEGRATOR", "ADMIN");

    private final Ledger ledger;

    AuditController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The lines that the filters choose, as a table for a spreadsheet, as many as the API gives at once. */
    @GetMapping(path = "/audit.csv", produces = "text/csv")
    ResponseEntity<byte[]> table(AuditQuestion question, Moment moment) {
        var parameters = new LinkedHashMap<>(question.parameters());
        parameters.putAll(moment.parameters());
        parameters.put("limit", TABLE_SIZE);
        parameters.put("format", "csv");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv; charset=UTF-8; header=present"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + tableName() + "\"")
                .body(ledger.bytes("/api/audit", parameters));
    }

    /** As the API names it: a table of what never happened says so also where its lines are not looked at. */
    private String tableName() {
        String log = ledger.simulatedLog();
        return log == null ? "audit.csv" : log + "-audit.csv";
    }

    @GetMapping("/audit")
    String audit(AuditQuestion question, Moment moment, Model model, HttpServletResponse response) {
        if (question.isBothWays()) {
            throw new BadParameter("after", "bad.notWith", "before");
        }
        model.addAttribute("filters", question.filters());
        model.addAttribute("types", EventTypes.NAMES);
        model.addAttribute("roles", ROLES);
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("complaints", Complaints.NONE);
        var parameters = new LinkedHashMap<>(question.parameters());
        parameters.putAll(moment.parameters());
        parameters.put("limit", PAGE_SIZE);
        try {
            var found = ledger.query(AuditTrail.class, "/api/audit", parameters);
            model.addAttribute("trail", AuditPage.of(found, question));
            model.addAttribute("newest", question.isNewest());
            model.addAttribute("asOf", found.asOf());
        } catch (LedgerRefused refused) {
            if (refused.problem().status() != 422) {
                throw refused;
            }
            // The form with what was typed says more than a page of its own.
            response.setStatus(422);
            model.addAttribute("complaints", Complaints.of(refused.problem()));
        }
        return "audit";
    }
}
