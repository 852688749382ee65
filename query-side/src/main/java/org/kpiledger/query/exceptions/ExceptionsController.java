package org.kpiledger.query.exceptions;

import jakarta.servlet.http.HttpServletRequest;
import org.kpiledger.events.Code;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.exceptions.ExceptionKind;
import org.kpiledger.projections.exceptions.ExceptionsView;
import org.kpiledger.projections.periods.PeriodBook;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.query.answering.Answers;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.answering.Page;
import org.kpiledger.query.answering.Parameters;
import org.kpiledger.query.answering.Unknown;
import org.kpiledger.query.consuming.ReadModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExceptionsController {
    private final ReadModel model;
    private final Moments moments;

    ExceptionsController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/exceptions")
    ResponseEntity<byte[]> exceptions(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "plan", "kind", "after", "limit");
        String plan = parameters.require("plan", Code::new).value();
        ExceptionKind kind = parameters.find("kind", Parameters.oneOf(ExceptionKind.class));
        Page page = Page.of(parameters);
        AsOf asOf =
                moments.ofPlan(plan, parameters, model.plan(), model.exceptions(), model.periods(), model.reviews());
        Moment last = Moment.ofAllDays(asOf.position());
        if (PlanTree.header(model.plan().rows(), plan, last).isEmpty()) {
            throw Unknown.plan(plan, asOf);
        }
        return Answers.of(ExceptionsView.page(
                plan,
                model.exceptions().rows(),
                PeriodBook.inOrderOfTheLog(plan, model.periods().rows(), asOf.position()),
                model.reviews().rows(),
                kind,
                page.after(),
                page.limit(),
                asOf));
    }
}
