package org.kpiledger.web.risks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpiledger.web.commands.Offers;
import org.kpiledger.web.ledger.AtOnce;
import org.kpiledger.web.ledger.Diff;
import org.kpiledger.web.ledger.Ledger;
import org.kpiledger.web.ledger.Moment;
import org.kpiledger.web.ledger.Overdue;
import org.kpiledger.web.ledger.Rights;
import org.kpiledger.web.pages.BadParameter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The risks of a plan: where they stand, how they moved, what is overdue, and each with all that is known of it. */
@Controller
class RiskController {
    private static final List<String> RATINGS = List.of("inherent", "residual");

    private final Ledger ledger;

    RiskController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/plans/{plan}/risks")
    String risks(
            @PathVariable String plan,
            @RequestParam(defaultValue = "inherent") String rating,
            Moment moment,
            Model model) {
        if (!RATINGS.contains(rating)) {
            throw new BadParameter("rating", "bad.kind", String.join(", ", RATINGS));
        }
        var parameters = new LinkedHashMap<>(moment.parameters());
        parameters.put("rating", rating);
        model.addAttribute("rating", rating);
        model.addAttribute("ratings", RATINGS);
        try (AtOnce questions = new AtOnce()) {
            var register = questions.ask(() -> ledger.query(Register.class, "/api/plans/{plan}/risks", moment, plan));
            var line = questions.ask(() -> ledger.plan(plan, moment));
            var matrix =
                    questions.ask(() -> ledger.query(Matrix.class, "/api/plans/{plan}/risk-matrix", parameters, plan));
            var overdue =
                    questions.ask(() -> ledger.query(Overdue.class, "/api/plans/{plan}/risks/overdue", moment, plan));
            var actors = questions.ask(ledger::actors);
            model.addAttribute("register", register.get());
            model.addAttribute("asOf", register.get().asOf());
            model.addAttribute("plan", line.get());
            model.addAttribute("matrix", matrix.get());
            model.addAttribute("overdue", overdue.get());
            model.addAttribute("actors", actors.get());
        }
        if (moment.isNow()) {
            model.addAttribute("offers", new Offers(new Rights(ledger, plan)));
        }
        if (model.getAttribute("diff") instanceof Diff diff) {
            model.addAttribute("movement", movement(plan, rating, diff));
        }
        return "risks";
    }

    /** From the earlier of the two moments to the later, whichever of them the page is about. */
    private Movement movement(String plan, String rating, Diff diff) {
        boolean forward = diff.from().position() <= diff.to().position()
                && !diff.from().validAt().isAfter(diff.to().validAt());
        var early = forward ? diff.from() : diff.to();
        var late = forward ? diff.to() : diff.from();
        return ledger.query(
                Movement.class,
                "/api/plans/{plan}/risk-matrix/movement",
                Map.of(
                        "rating",
                        rating,
                        "from",
                        "@" + early.position(),
                        "to",
                        "@" + late.position(),
                        "fromValidAt",
                        early.validAt().toString(),
                        "toValidAt",
                        late.validAt().toString()),
                plan);
    }
}
