package org.kpiledger.query.kpis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.activities.ActivitiesView;
import org.kpiledger.projections.kpis.KpiFilter;
import org.kpiledger.projections.kpis.KpiProgress;
import org.kpiledger.projections.kpis.KpiValues;
import org.kpiledger.projections.kpis.StatusFilter;
import org.kpiledger.projections.plan.PlanHeader;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.reviews.UnderWayView;
import org.kpiledger.query.answering.Answers;
import org.kpiledger.query.answering.InPlan;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.answering.Parameters;
import org.kpiledger.query.answering.Unknown;
import org.kpiledger.query.consuming.ReadModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KpisController {
    private final ReadModel model;
    private final Moments moments;

    KpisController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/plans/{plan}/kpis")
    ResponseEntity<byte[]> kpis(@PathVariable String plan, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "priority", "status", "region", "owner", "figures");
        Code priority = parameters.find("priority", Code::new);
        Code region = parameters.find("region", Code::new);
        KpiFilter filter = new KpiFilter(
                priority,
                parameters.find("status", Parameters.oneOf(StatusFilter.class)),
                region,
                parameters.find("owner", ActorId::new));
        boolean figures = !Boolean.FALSE.equals(parameters.find("figures", Parameters::flag));
        AsOf asOf = moments.ofPlan(plan, parameters, model.plan(), model.kpis());
        KpiProgress progress = progress(plan, asOf);
        InPlan.at(model.plan().rows(), plan, asOf.position()).priority(priority).region(region);
        return Answers.of(progress.list(filter, figures));
    }

    @GetMapping("/api/plans/{plan}/kpis/{kpi}")
    ResponseEntity<byte[]> kpi(@PathVariable String plan, @PathVariable String kpi, HttpServletRequest request) {
        AsOf asOf = moments.ofPlan(plan, Parameters.of(request), model.plan(), model.kpis());
        return Answers.of(
                progress(plan, asOf).detail(code(plan, kpi, asOf)).orElseThrow(() -> Unknown.kpi(plan, kpi, asOf)));
    }

    @GetMapping("/api/plans/{plan}/kpis/{kpi}/values")
    ResponseEntity<byte[]> values(@PathVariable String plan, @PathVariable String kpi, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "steps");
        boolean steps = Boolean.TRUE.equals(parameters.find("steps", Parameters::flag));
        AsOf asOf = moments.ofPlan(plan, parameters, model.plan(), model.kpis(), model.activities());
        return Answers.of(values(plan, asOf)
                .of(code(plan, kpi, asOf), names -> activities(plan, names, asOf), steps)
                .orElseThrow(() -> Unknown.kpi(plan, kpi, asOf)));
    }

    @GetMapping("/api/plans/{plan}/values/under-way")
    ResponseEntity<byte[]> underWay(@PathVariable String plan, HttpServletRequest request) {
        AsOf asOf = moments.ofPlan(
                plan, Parameters.of(request), model.plan(), model.kpis(), model.activities(), model.reviews());
        return Answers.of(UnderWayView.of(
                values(plan, asOf).underWay(names -> activities(plan, names, asOf)),
                model.reviews().rows()));
    }

    private Set<String> activities(String plan, Set<String> names, AsOf asOf) {
        return ActivitiesView.named(plan, model.activities().rows(), names, asOf.moment());
    }

    private KpiProgress progress(String plan, AsOf asOf) {
        PlanTree tree =
                PlanTree.of(model.plan().rows(), plan, asOf.moment()).orElseThrow(() -> Unknown.plan(plan, asOf));
        return new KpiProgress(tree, model.kpis().rows(), asOf);
    }

    private KpiValues values(String plan, AsOf asOf) {
        PlanHeader header =
                PlanTree.header(model.plan().rows(), plan, asOf.moment()).orElseThrow(() -> Unknown.plan(plan, asOf));
        return new KpiValues(header.planId(), model.kpis().rows(), asOf);
    }

    /** What is no code cannot be a KPI's; the address is then of something that does not exist. */
    private static Code code(String plan, String kpi, AsOf asOf) {
        try {
            return new Code(kpi);
        } catch (IllegalArgumentException _) {
            throw Unknown.kpi(plan, kpi, asOf);
        }
    }
}
