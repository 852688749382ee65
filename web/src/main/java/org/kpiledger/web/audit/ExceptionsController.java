package org.kpiledger.web.audit;

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

/** Where the usual way was left: late entries, delegations and what was done by them, changes after certification. */
@Controller
class ExceptionsController {
    private final Ledger ledger;
    private final Page page;

    ExceptionsController(Ledger ledger, Page page) {
        this.ledger = ledger;
        this.page = page;
    }

    /** The exceptions as the API tells them. */
    record Exceptions(List<Line> exceptions, @Nullable Long next, AsOf asOf) {
        record Line(
                List<String> kinds,
                long position,
                Instant time,
                String actor,
                @Nullable String role,
                @Nullable String onBehalfOf,
                String type,
                String subject,
                @Nullable String reason,
                @Nullable String lateEntry,
                @Nullable LocalDate until) {}
    }

    @GetMapping("/audit/exceptions")
    String exceptions(@RequestParam(defaultValue = "") String after, Moment moment, Model model) {
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.put("plan", page.plan());
        parameters.put("after", after);
        var found = ledger.query(Exceptions.class, "/api/exceptions", parameters);
        model.addAttribute("found", found);
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("asOf", found.asOf());
        return "exceptions";
    }
}
