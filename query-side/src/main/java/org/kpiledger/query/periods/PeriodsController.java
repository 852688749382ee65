package org.kpiledger.query.periods;

import jakarta.servlet.http.HttpServletRequest;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.periods.PeriodsView;
import org.kpiledger.projections.plan.PlanHeader;
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
class PeriodsController {
    private final ReadModel model;
    private final Moments moments;

    PeriodsController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/plans/{plan}/periods")
    ResponseEntity<byte[]> periods(@PathVariable String plan, HttpServletRequest request) {
        AsOf asOf = moments.ofPlan(plan, Parameters.of(request), model.plan(), model.periods(), model.reviews());
        PlanHeader header =
                PlanTree.header(model.plan().rows(), plan, asOf.moment()).orElseThrow(() -> Unknown.plan(plan, asOf));
        return Answers.of(
                PeriodsView.of(header, model.periods().rows(), model.reviews().rows(), asOf));
    }
}
