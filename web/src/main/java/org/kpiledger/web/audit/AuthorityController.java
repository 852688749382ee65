package org.kpiledger.web.audit;

import java.util.LinkedHashMap;
import java.util.List;
import org.kpiledger.web.ledger.Authority;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who could act in a role, at the moment of the page, and who not and why. */
@Controller
class AuthorityController {
    private static final List<String> ROLES =
            List.of("APPROVER", "KPI_OWNER", "PLANNER", "DIRECTOR", "AUDITOR", "INTEGRATOR", "ADMIN");

    private final Ledger ledger;
    private final Page page;

    AuthorityController(Ledger ledger, Page page) {
        this.ledger = ledger;
        this.page = page;
    }

    @GetMapping("/audit/authority")
    String authority(
            @RequestParam(defaultValue = "APPROVER") String role,
            @RequestParam(defaultValue = "") String priority,
            Moment moment,
            Model model) {
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.put("role", role);
        parameters.put("plan", page.plan());
        parameters.put("priority", priority);
        var authority = ledger.query(Authority.class, "/api/authority", parameters);
        model.addAttribute("authority", authority);
        model.addAttribute("role", role);
        model.addAttribute("roles", ROLES);
        model.addAttribute("priority", priority);
        model.addAttribute("plan", ledger.tree(page.plan(), moment));
        model.addAttribute("actors", ledger.actors());
        model.addAttribute("asOf", authority.asOf());
        return "authority";
    }
}
