package org.kpiledger.query.risks;

import jakarta.servlet.http.HttpServletRequest;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.offtrack.WantedView;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.risks.MatrixView;
import org.kpiledger.projections.risks.OverdueView;
import org.kpiledger.projections.risks.RatingBasis;
import org.kpiledger.projections.risks.RisksView;
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
class RisksController {
    private final ReadModel model;
    private final Moments moments;

    RisksController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/plans/{plan}/risks")
    ResponseEntity<byte[]> risks(@PathVariable String plan, HttpServletRequest request) {
        AsOf asOf = moment(plan, Parameters.of(request));
        return Answers.of(RisksView.of(plan, model.risks().rows(), asOf));
    }

    @GetMapping("/api/plans/{plan}/risks/overdue")
    ResponseEntity<byte[]> overdue(@PathVariable String plan, HttpServletRequest request) {
        AsOf asOf = moment(plan, Parameters.of(request));
        return Answers.of(OverdueView.of(plan, model.risks().rows(), asOf));
    }

    @GetMapping("/api/plans/{plan}/risks/reassessments-to-request")
    ResponseEntity<byte[]> toRequest(@PathVariable String plan, HttpServletRequest request) {
        AsOf asOf = moments.ofPlan(plan, Parameters.of(request), model.plan(), model.kpis(), model.risks());
        requirePlan(plan, asOf);
        return Answers.of(WantedView.of(
                plan, model.plan().rows(), model.kpis().rows(), model.risks().rows(), asOf));
    }

    @GetMapping("/api/plans/{plan}/risk-matrix")
    ResponseEntity<byte[]> matrix(@PathVariable String plan, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, MovementController.RATING);
        RatingBasis basis = MovementController.basis(parameters);
        AsOf asOf = moment(plan, parameters);
        return Answers.of(MatrixView.of(plan, basis, model.risks().rows(), asOf));
    }

    private AsOf moment(String plan, Parameters parameters) {
        AsOf asOf = moments.ofPlan(plan, parameters, model.plan(), model.risks());
        requirePlan(plan, asOf);
        return asOf;
    }

    private void requirePlan(String plan, AsOf asOf) {
        if (PlanTree.header(model.plan().rows(), plan, asOf.moment()).isEmpty()) {
            throw Unknown.plan(plan, asOf);
        }
    }
}
