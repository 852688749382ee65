package org.kpiledger.query.results;

import jakarta.servlet.http.HttpServletRequest;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.kpis.KpiFilter;
import org.kpiledger.projections.kpis.KpiProgress;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.results.SpendBesideResultView;
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
class SpendBesideResultController {
    private final ReadModel model;
    private final Moments moments;

    SpendBesideResultController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/plans/{plan}/spend-beside-result")
    ResponseEntity<byte[]> spendBesideResult(@PathVariable String plan, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "year");
        int year = parameters.require("year", Parameters.number(1000, 2999)).intValue();
        AsOf asOf = moments.ofPlan(plan, parameters, model.plan(), model.allocations(), model.kpis());
        PlanTree tree =
                PlanTree.of(model.plan().rows(), plan, asOf.moment()).orElseThrow(() -> Unknown.plan(plan, asOf));
        AllocationsView money = AllocationsView.of(
                        tree, year, model.allocations().rows(), asOf)
                .orElseThrow(() -> Unknown.budget(plan, year, asOf));
        KpiProgress progress = new KpiProgress(tree, model.kpis().rows(), SpendBesideResultView.ofResults(year, asOf));
        return Answers.of(SpendBesideResultView.of(money, progress.list(KpiFilter.ALL), asOf));
    }
}
