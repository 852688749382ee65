package org.kpiledger.web.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kpiledger.web.ledger.AuditTrail;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.pages.NoSuchThing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One entry of the log: what it changed, its bytes, and the proof that it is in the log. */
@Controller
class EntryController {
    private final Ledger ledger;

    EntryController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/audit/{position:[0-9]{1,15}}")
    String entry(@PathVariable long position, Moment moment, Model model) {
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.put("from", "@" + position);
        parameters.put("to", "@" + position);
        var found = ledger.query(AuditTrail.class, "/api/audit", parameters);
        model.addAttribute(
                "entry",
                found.entries().stream()
                        .findFirst()
                        .orElseThrow(() -> new NoSuchThing("entry", Long.toString(position))));
        model.addAttribute("asOf", found.asOf());
        model.addAttribute("last", found.asOf().position());
        model.addAttribute("actors", ledger.actors());
        ledger.entry(position).ifPresent(line -> model.addAttribute("line", line));
        ledger.log("/log/checkpoint", Map.of())
                .flatMap(Checkpoint::read)
                .ifPresent(checkpoint -> prove(position, checkpoint, model));
        return "entry";
    }

    private void prove(long position, Checkpoint checkpoint, Model model) {
        model.addAttribute("checkpoint", checkpoint);
        ledger.log(
                        "/log/proof/inclusion",
                        Map.of("index", Long.toString(position - 1), "size", Long.toString(checkpoint.size())))
                .ifPresent(proof -> model.addAttribute("proof", proof));
    }
}
