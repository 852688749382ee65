package org.kpiledger.web.status;

import java.util.LinkedHashMap;
import org.kpiledger.web.ledger.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** How far the log, the relay, those who look on from outside and the projections are. */
@Controller
class StatusPage {
    private final Ledger ledger;

    StatusPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/status")
    String status(Model model) {
        var parts = new LinkedHashMap<String, JsonNode>();
        for (JsonNode side : ledger.statuses()) {
            side.properties().forEach(part -> parts.putIfAbsent(part.getKey(), part.getValue()));
        }
        model.addAttribute("position", parts.get("position"));
        model.addAttribute("relay", parts.get("relay"));
        model.addAttribute("witness", parts.get("witness"));
        model.addAttribute("projections", parts.get("projections"));
        return "status";
    }
}
