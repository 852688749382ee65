package org.kpiledger.query.findings;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.plan.Severity;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.findings.FigureBook;
import org.kpiledger.projections.findings.FindingStatus;
import org.kpiledger.projections.findings.FindingsView;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.query.answering.Answers;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.answering.Parameters;
import org.kpiledger.query.answering.Unknown;
import org.kpiledger.query.consuming.ReadModel;
import org.kpiledger.query.rows.AuditFilter;
import org.kpiledger.query.rows.AuditOrder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FindingsController {
    private final ReadModel model;
    private final Moments moments;

    FindingsController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/plans/{plan}/findings")
    ResponseEntity<byte[]> findings(@PathVariable String plan, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "status", "severity");
        @Nullable FindingStatus status = parameters.find("status", Parameters.oneOf(FindingStatus.class));
        @Nullable Severity severity = parameters.find("severity", Parameters.oneOf(Severity.class));
        AsOf asOf = asOf(plan, parameters);
        return Answers.of(FindingsView.of(plan, model.findings().rows(), status, severity, sources(), asOf));
    }

    @GetMapping("/api/plans/{plan}/findings/{finding}")
    ResponseEntity<byte[]> finding(
            @PathVariable String plan, @PathVariable String finding, HttpServletRequest request) {
        AsOf asOf = asOf(plan, Parameters.of(request));
        return Answers.of(FindingsView.one(
                        plan, code(plan, finding, asOf), model.findings().rows(), sources(), asOf)
                .orElseThrow(() -> Unknown.finding(plan, finding, asOf)));
    }

    private AsOf asOf(String plan, Parameters parameters) {
        AsOf asOf = moments.ofPlan(
                plan,
                parameters,
                model.plan(),
                model.findings(),
                model.kpis(),
                model.allocations(),
                model.risks(),
                model.activities(),
                model.audit());
        if (PlanTree.header(model.plan().rows(), plan, asOf.moment()).isEmpty()) {
            throw Unknown.plan(plan, asOf);
        }
        return asOf;
    }

    private FindingsView.Sources sources() {
        return new FindingsView.Sources(
                new FigureBook(
                        model.plan().rows(),
                        model.kpis().rows(),
                        model.allocations().rows(),
                        model.risks().rows(),
                        model.activities().rows()),
                (subject, after, upTo, limit) -> model.lines()
                        .find(
                                new AuditFilter(after, upTo, subject.value(), null, null, null, null, null, null),
                                AuditOrder.OF_THE_LOG,
                                limit),
                model.lines()::timeOf);
    }

    /** What is no code cannot be a finding's; the address is then of something that does not exist. */
    private static Code code(String plan, String finding, AsOf asOf) {
        try {
            return new Code(finding);
        } catch (IllegalArgumentException _) {
            throw Unknown.finding(plan, finding, asOf);
        }
    }
}
