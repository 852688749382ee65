package org.kpiledger.web.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.web.ledger.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** How far the log, the relay, those who look on from outside and the projections are. */
@Controller
class StatusPage {
    private static final List<String> RUNS = List.of("RUNNING", "STANDBY");

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
        model.addAttribute("writing", parts.get("writing"));
        model.addAttribute("well", well(parts));
        model.addAttribute("relay", parts.get("relay"));
        model.addAttribute("witness", parts.get("witness"));
        model.addAttribute("projections", parts.get("projections"));
        return "status";
    }

    /** Whether what is told says of each part that it runs. */
    private static boolean well(Map<String, JsonNode> parts) {
        JsonNode writing = parts.get("writing");
        JsonNode relay = parts.get("relay");
        JsonNode projections = parts.get("projections");
        return (writing == null || writing.path("state").asString().equals("OPEN"))
                && relay != null
                && RUNS.contains(relay.path("state").asString())
                && projections != null
                && projections
                        .valueStream()
                        .allMatch(one -> RUNS.contains(one.path("state").asString()));
    }
}
