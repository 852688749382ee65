package org.kpiledger.query.plans;

import jakarta.servlet.http.HttpServletRequest;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.plan.PlanHeader;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.plan.PlanVersionsView;
import org.kpiledger.projections.plan.PlanView;
import org.kpiledger.projections.plan.PlansView;
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
class PlansController {
    private final ReadModel model;
    private final Moments moments;

    PlansController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/plans")
    ResponseEntity<byte[]> plans(HttpServletRequest request) {
        AsOf asOf = moments.of(Parameters.of(request), model.plan());
        return Answers.of(PlansView.of(PlanTree.headers(model.plan().rows(), asOf.moment()), asOf));
    }

    @GetMapping("/api/plans/{plan}")
    ResponseEntity<byte[]> plan(@PathVariable String plan, HttpServletRequest request) {
        AsOf asOf = moments.ofPlan(plan, Parameters.of(request), model.plan());
        PlanTree tree =
                PlanTree.of(model.plan().rows(), plan, asOf.moment()).orElseThrow(() -> Unknown.plan(plan, asOf));
        return Answers.of(PlanView.of(tree, asOf));
    }

    @GetMapping("/api/plans/{plan}/versions")
    ResponseEntity<byte[]> versions(@PathVariable String plan, HttpServletRequest request) {
        AsOf asOf = moments.ofPlan(plan, Parameters.of(request), model.plan());
        PlanHeader header =
                PlanTree.header(model.plan().rows(), plan, asOf.moment()).orElseThrow(() -> Unknown.plan(plan, asOf));
        return Answers.of(PlanVersionsView.of(header.planId(), model.plan().rows(), asOf));
    }
}
