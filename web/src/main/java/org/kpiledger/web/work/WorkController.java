package org.kpiledger.web.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
            model.addAttribute("mayRecord", new Rights(ledger, plan).has("KPI_OWNER"));
            model.addAttribute("plan", tree.get());
            model.addAttribute("actors", actors.get());
            model.addAttribute("overdue", overdue.get().of(user));
            model.addAttribute("due", list.get().due());
            model.addAttribute("names", list.get());
            waiting(user, waiting.get().values(), model);
            news(plan, user, list.get().asOf().position(), model, request, response);
        }
        return "work";
    }

    private static void waiting(String user, List<Values.Line> waiting, Model model) {
        model.addAttribute("returned", in(waiting, "RETURNED"));
        model.addAttribute("submitted", notOf(user, in(waiting, "SUBMITTED")));
        model.addAttribute("verified", notOf(user, in(waiting, "VERIFIED")));
        model.addAttribute(
                "own",
                in(waiting, "RECORDED").stream().filter(one -> isOf(user, one)).toList());
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

    private static List<Values.Line> notOf(String user, List<Values.Line> waiting) {
        return waiting.stream().filter(one -> !isOf(user, one)).toList();
    }

    private static boolean isOf(String user, Values.Line one) {
        return one.recordedBy().equals(user);
    }
}
