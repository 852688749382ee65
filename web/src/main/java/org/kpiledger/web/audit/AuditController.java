package org.kpiledger.web.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, page by page, with filters. */
@Controller
class AuditController {
    private static final List<String> FILTERS = List.of("subject", "actor", "type", "from", "to", "after");
    private static final String PAGE_SIZE = "50";

    private final Ledger ledger;

    AuditController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/audit")
    String audit(@RequestParam Map<String, String> asked, Moment moment, Model model) {
        var filters = new LinkedHashMap<String, String>();
        FILTERS.forEach(
                filter -> filters.put(filter, asked.getOrDefault(filter, "").strip()));
        var parameters = new LinkedHashMap<>(filters);
        parameters.putAll(moment.parameters());
        parameters.put("limit", PAGE_SIZE);
        var trail = ledger.query(AuditEntries.class, "/api/audit", parameters);
        model.addAttribute("filters", filters);
        model.addAttribute("types", EventTypes.NAMES);
        model.addAttribute("trail", trail);
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("asOf", trail.asOf());
        return "audit";
    }
}
