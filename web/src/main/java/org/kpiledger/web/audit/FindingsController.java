package org.kpiledger.web.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.AsOf;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What auditors found about which figure, what was answered, and what changed the figure since. */
@Controller
class FindingsController {
    private final Ledger ledger;
    private final Page page;

    FindingsController(Ledger ledger, Page page) {
        this.ledger = ledger;
        this.page = page;
    }

    /** The findings as the API tells them. */
    record Findings(List<Finding> findings, AsOf asOf) {
        record Finding(
                String findingId,
                String status,
                String severity,
                String title,
                String description,
                Figure figure,
                AsOf pinnedTo,
                @Nullable Seen seen,
                @Nullable Seen now,
                Step raised,
                List<Response> responses,
                @Nullable LocalDate dueOn,
                boolean overdue,
                @Nullable String conclusion,
                @Nullable Step closed,
                List<Correction> correctedSince) {}

        record Figure(
                String kind,
                String subject,
                @Nullable String code,
                @Nullable String period) {}

        record Seen(
                @Nullable BigDecimal value,
                @Nullable String currency,
                @Nullable String state) {}

        record Step(
                String by,
                @Nullable String role,
                @Nullable String onBehalfOf,
                long position,
                Instant time,
                @Nullable String reason) {
            /** Who did it, as other answers call it. */
            public String actor() {
                return by;
            }
        }

        record Response(
                String response, boolean accepted, @Nullable LocalDate dueOn, Step answered) {}

        record Correction(long position, String type, Instant time) {}
    }

    @GetMapping("/audit/findings")
    String findings(@RequestParam(defaultValue = "") String status, Moment moment, Model model) {
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.put("status", status);
        var found = ledger.query(Findings.class, "/api/plans/{plan}/findings", parameters, page.plan());
        model.addAttribute("found", found);
        model.addAttribute("status", status);
        model.addAttribute("statuses", List.of("RAISED", "ANSWERED", "CLOSED"));
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("asOf", found.asOf());
        return "findings";
    }
}
