package org.kpiledger.query.risks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.risks.MovementView;
import org.kpiledger.projections.risks.RatingBasis;
import org.kpiledger.query.answering.Answers;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.answering.Parameters;
import org.kpiledger.query.answering.Unknown;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MovementController {
    static final String RATING = "rating";

    /** It is about two moments, so {@code knownAt} is not among them. */
    private static final Set<String> PARAMETERS =
            new LinkedHashSet<>(List.of("from", "to", RATING, "fromValidAt", "toValidAt", "validAt", "minPosition"));

    private final ReadModel model;
    private final Moments moments;

    MovementController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/plans/{plan}/risk-matrix/movement")
    ResponseEntity<byte[]> movement(@PathVariable String plan, HttpServletRequest request) {
        Parameters parameters = Parameters.only(request, PARAMETERS);
        parameters.refuseWhere("validAt", "fromValidAt", "toValidAt");
        RatingBasis basis = basis(parameters);
        parameters.require("from", Parameters::point);
        Projector<?>[] needed = {model.plan(), model.risks()};
        AsOf from = moments.named(parameters, "from", "fromValidAt", needed);
        AsOf to = moments.named(parameters, "to", "toValidAt", needed);
        moments.requireInCycle(plan, parameters, dayOf(parameters, "fromValidAt"), from);
        moments.requireInCycle(plan, parameters, dayOf(parameters, "toValidAt"), to);
        if (PlanTree.header(model.plan().rows(), plan, to.moment()).isEmpty()) {
            throw Unknown.plan(plan, to);
        }
        requireForward(parameters, from, to);
        return Answers.of(MovementView.of(plan, basis, model.risks().rows(), from, to));
    }

    static RatingBasis basis(Parameters parameters) {
        return Objects.requireNonNullElse(parameters.find(RATING, RatingBasis::labelled), RatingBasis.INHERENT);
    }

    /** A way has a beginning and an end; backwards, new would be old. */
    private static void requireForward(Parameters parameters, AsOf from, AsOf to) {
        if (to.position() < from.position()) {
            throw Problems.badParameter(
                            parameters.text("to") == null ? "from" : "to",
                            "makes the movement end before it begins; exchange from and to")
                    .exception();
        }
        if (to.validAt().isBefore(from.validAt())) {
            throw Problems.badParameter(
                            dayOf(parameters, "toValidAt"),
                            "makes the movement end before it begins; exchange the two days")
                    .exception();
        }
    }

    private static String dayOf(Parameters parameters, String own) {
        return parameters.text(own) == null ? "validAt" : own;
    }
}
