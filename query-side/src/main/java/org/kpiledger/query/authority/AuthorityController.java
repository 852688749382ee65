package org.kpiledger.query.authority;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.access.Role;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Moment;
import org.kpiledger.projections.access.AuthorityView;
import org.kpiledger.projections.access.Place;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.reviews.Review;
import org.kpiledger.projections.reviews.Reviews;
import org.kpiledger.query.answering.Answers;
import org.kpiledger.query.answering.InPlan;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.answering.Parameters;
import org.kpiledger.query.answering.Unknown;
import org.kpiledger.query.consuming.ReadModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuthorityController {
    private final ReadModel model;
    private final Moments moments;

    AuthorityController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/authority")
    ResponseEntity<byte[]> authority(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, "role", "plan", "priority", "region", "value");
        Role role = parameters.require("role", Parameters.oneOf(Role.class));
        Code plan = parameters.require("plan", Code::new);
        Code priority = parameters.find("priority", Code::new);
        Code region = parameters.find("region", Code::new);
        ValueId value = parameters.find("value", ValueId::parse);
        if (value != null) {
            require(value.planId().equals(plan), "value", "must be a value of the plan " + plan);
            require(priority == null, "priority", "follows from the value; leave it out");
            require(region == null, "region", "follows from the value; leave it out");
        }
        AsOf asOf = moments.ofWorkOn(plan.value(), parameters, model.plan(), model.access(), model.reviews());
        // Authority follows the log, so the plan is taken as the log has it, whatever days its nodes count from.
        Moment last = Moment.ofAllDays(asOf.position());
        PlanTree tree = PlanTree.of(model.plan().rows(), plan.value(), last)
                .orElseThrow(() -> Unknown.plan(plan.value(), asOf));
        if (value != null) {
            Review review = Reviews.of(value, model.reviews().rows(), asOf.position())
                    .orElseThrow(() -> Unknown.value(value.toString(), asOf));
            Place place = Place.of(value, tree, model.access().rows(), asOf.position());
            return Answers.of(AuthorityView.of(
                    role, place, Optional.of(review), model.access().rows(), asOf));
        }
        InPlan.at(model.plan().rows(), plan.value(), asOf.position())
                .priority(priority)
                .region(region);
        return Answers.of(AuthorityView.of(
                role,
                new Place(plan, priority, region),
                Optional.empty(),
                model.access().rows(),
                asOf));
    }

    private static void require(boolean holds, String parameter, String otherwise) {
        if (!holds) {
            throw Problems.badParameter(parameter, otherwise).exception();
        }
    }
}
