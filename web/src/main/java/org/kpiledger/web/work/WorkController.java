package org.kpiledger.web.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.kpiledger.web.ledger.AtOnce;
import org.kpiledger.web.ledger.Diff;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Overdue;
import org.kpiledger.web.ledger.Rights;
import org.kpiledger.web.ledger.Values;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the user: values in review or sent back, risks overdue, periods without values, and what is new. */
@Controller
class WorkController {
    private static final String OWNER = "KPI_OWNER";
    private static final String APPROVER = "APPROVER";

    private final Ledger ledger;

    WorkController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/work")
    String work(@PathVariable String plan, Model model, HttpServletRequest request, HttpServletResponse response) {
        String user = ledger.userId().orElseThrow();
        try (AtOnce questions = new AtOnce()) {
            var list = questions.ask(() -> ledger.kpisInShort(WorkList.class, Moment.NOW.parameters(), plan));
            var waiting = questions.ask(
                    () -> ledger.query(Values.class, "/api/plans/{plan}/values/under-way", Moment.NOW, plan));
            var tree = questions.ask(() -> ledger.tree(plan, Moment.NOW));
            var overdue = questions.ask(
                    () -> ledger.query(Overdue.class, "/api/plans/{plan}/risks/overdue", Moment.NOW, plan));
            var actors = questions.ask(ledger::actors);
            var periods = questions.ask(
                    () -> ledger.query(PeriodStates.class, "/api/plans/{plan}/periods", Moment.NOW, plan));
            var rights = new Rights(ledger, plan);
            model.addAttribute("mayRecord", rights.has(OWNER));
            model.addAttribute("plan", tree.get());
            model.addAttribute("actors", actors.get());
            model.addAttribute("overdue", overdue.get().of(user));
            model.addAttribute("closed", periods.get().closed());
            model.addAttribute("due", list.get().takenFrom(rights).due());
            model.addAttribute("names", list.get());
            model.addAttribute(
                    "waiting", waiting(user, list.get(), waiting.get().values(), rights));
            news(plan, user, list.get().asOf().position(), model, request, response);
        }
        return "work";
    }

    /** The values that wait for somebody in a role that the user has, by what they wait for. */
    private static Map<String, List<Values.Line>> waiting(
            String user, WorkList kpis, List<Values.Line> all, Rights rights) {
        boolean owner = rights.has(OWNER);
        boolean approver = rights.has(APPROVER);
        var waiting = new LinkedHashMap<String, List<Values.Line>>();
        if (owner) {
            waiting.put(
                    "returned",
                    in(all, "RETURNED").stream()
                            .filter(one -> kpis.takes(one.kpi(), rights))
                            .toList());
        }
        if (owner || approver) {
            waiting.put("submitted", notHandledBy(user, in(all, "SUBMITTED")));
        }
        if (approver) {
            waiting.put("verified", notHandledBy(user, in(all, "VERIFIED")));
        }
        if (owner) {
            waiting.put(
                    "own",
                    in(all, "RECORDED").stream()
                            .filter(one -> one.recordedBy().equals(user))
                            .toList());
        }
        return waiting;
    }

    private void news(
            String plan,
            String user,
            long position,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        OptionalLong seen = Seen.by(user, request);
        model.addAttribute("position", position);
        if (seen.isEmpty() || seen.getAsLong() > position) {
            response.addHeader(HttpHeaders.SET_COOKIE, Seen.cookie(user, position));
            return;
        }
        model.addAttribute("seen", seen.getAsLong());
        model.addAttribute(
                "news",
                ledger.query(
                        Diff.class,
                        "/api/diff",
                        Map.of("plan", plan, "from", "@" + seen.getAsLong(), "to", "@" + position)));
    }

    @PostMapping("/plans/{plan}/work/seen")
    String seen(
            @PathVariable String plan, @RequestParam(defaultValue = "") String position, HttpServletResponse response) {
        if (position.matches("[0-9]{1,15}")) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, Seen.cookie(ledger.userId().orElseThrow(), Long.parseLong(position)));
        }
        return "redirect:/plans/{plan}/work";
    }

    private static List<Values.Line> in(List<Values.Line> waiting, String state) {
        return waiting.stream().filter(one -> one.state().equals(state)).toList();
    }

    private static List<Values.Line> notHandledBy(String user, List<Values.Line> waiting) {
        return waiting.stream().filter(one -> !one.handledBy().contains(user)).toList();
    }
}
