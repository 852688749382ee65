package org.kpiledger.query.allocations;

import jakarta.servlet.http.HttpServletRequest;
import org.kpiledger.events.Code;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.allocations.BudgetsView;
import org.kpiledger.projections.allocations.CommitmentsView;
import org.kpiledger.projections.allocations.PledgesView;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.query.answering.Answers;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.answering.Parameters;
import org.kpiledger.query.answering.Unknown;
import org.kpiledger.query.consuming.ReadModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AllocationsController {
    private final ReadModel model;
    private final Moments moments;

    AllocationsController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/plans/{plan}/budgets")
    ResponseEntity<byte[]> budgets(@PathVariable String plan, HttpServletRequest request) {
        AsOf asOf = moments.ofPlan(plan, Parameters.of(request), model.plan(), model.allocations());
        return Answers.of(BudgetsView.of(tree(plan, asOf), model.allocations().rows(), asOf));
    }

    @GetMapping("/api/plans/{plan}/allocations")
    ResponseEntity<byte[]> allocations(@PathVariable String plan, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "year");
        int year = year(parameters);
        AsOf asOf = moments.ofPlan(plan, parameters, model.plan(), model.allocations());
        return Answers.of(
                AllocationsView.of(tree(plan, asOf), year, model.allocations().rows(), asOf)
                        .orElseThrow(() -> Unknown.budget(plan, year, asOf)));
    }

    @GetMapping("/api/plans/{plan}/commitments")
    ResponseEntity<byte[]> commitments(@PathVariable String plan, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "year");
        int year = year(parameters);
        AsOf asOf = moments.ofPlan(plan, parameters, model.plan(), model.allocations());
        return Answers.of(
                CommitmentsView.of(planId(plan, asOf), year, model.allocations().rows(), asOf)
                        .orElseThrow(() -> Unknown.budget(plan, year, asOf)));
    }

    @GetMapping("/api/plans/{plan}/pledges")
    ResponseEntity<byte[]> pledges(@PathVariable String plan, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "year");
        int year = year(parameters);
        AsOf asOf = moments.ofPlan(plan, parameters, model.plan(), model.allocations());
        return Answers.of(
                PledgesView.of(planId(plan, asOf), year, model.allocations().rows(), asOf)
                        .orElseThrow(() -> Unknown.budget(plan, year, asOf)));
    }

    private static int year(Parameters parameters) {
        return parameters.require("year", Parameters.number(1000, 2999)).intValue();
    }

    private PlanTree tree(String plan, AsOf asOf) {
        return PlanTree.of(model.plan().rows(), plan, asOf.moment()).orElseThrow(() -> Unknown.plan(plan, asOf));
    }

    private Code planId(String plan, AsOf asOf) {
        return PlanTree.header(model.plan().rows(), plan, asOf.moment())
                .orElseThrow(() -> Unknown.plan(plan, asOf))
                .planId();
    }
}
