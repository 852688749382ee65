package org.kpiledger.query.activities;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.Line;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.activities.ActivitiesView;
import org.kpiledger.projections.activities.ActivityFilter;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.query.answering.Answers;
import org.kpiledger.query.answering.InPlan;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.answering.Page;
import org.kpiledger.query.answering.Parameters;
import org.kpiledger.query.answering.Unknown;
import org.kpiledger.query.consuming.ReadModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ActivitiesController {
    private final ReadModel model;
    private final Moments moments;

    ActivitiesController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/plans/{plan}/activities")
    ResponseEntity<byte[]> activities(@PathVariable String plan, HttpServletRequest request) {
        Parameters parameters = Parameters.of(
                request,
                "after",
                "limit",
                "priority",
                "theme",
                "region",
                "country",
                "partner",
                "status",
                "kpi",
                "from",
                "to");
        Page page = Page.of(parameters);
        LocalDate from = parameters.find("from", Parameters::day);
        LocalDate to = parameters.find("to", Parameters::day);
        if (from != null && to != null && to.isBefore(from)) {
            throw Problems.badParameter("to", "must not be before from").exception();
        }
        ActivityFilter filter = new ActivityFilter(
                parameters.find("priority", Code::new),
                parameters.find("theme", Code::new),
                parameters.find("region", Code::new),
                parameters.find("country", Country::new),
                parameters.find("partner", text -> new Line(Normalizer.normalize(text, Normalizer.Form.NFC))),
                parameters.find("status", Parameters.oneOf(ActivityStatus.class)),
                parameters.find("kpi", Code::new),
                from,
                to);
        AsOf asOf = moments.ofPlan(plan, parameters, model.plan(), model.activities());
        if (PlanTree.header(model.plan().rows(), plan, asOf.moment()).isEmpty()) {
            throw Unknown.plan(plan, asOf);
        }
        InPlan.at(model.plan().rows(), plan, asOf.position())
                .priority(filter.priority())
                .theme(filter.theme())
                .region(filter.region());
        return Answers.of(
                ActivitiesView.page(plan, model.activities().rows(), filter, page.after(), page.limit(), asOf));
    }
}
