package org.kpiledger.query.diff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.allocations.AllocationsProjection;
import org.kpiledger.projections.diff.DiffKind;
import org.kpiledger.projections.diff.DiffView;
import org.kpiledger.projections.diff.Difference;
import org.kpiledger.projections.diff.Differences;
import org.kpiledger.projections.plan.PlanHeader;
import org.kpiledger.projections.plan.PlanProjection;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.query.answering.Answers;
import org.kpiledger.query.answering.Moments;
import org.kpiledger.query.answering.Parameters;
import org.kpiledger.query.answering.Unknown;
import org.kpiledger.query.consuming.Projector;
import org.kpiledger.query.consuming.ReadModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DiffController {
    /** It is about two moments, so {@code knownAt} is not among them. */
    private static final Set<String> PARAMETERS = new LinkedHashSet<>(
            List.of("plan", "from", "to", "kind", "fromValidAt", "toValidAt", "validAt", "minPosition"));

    private final ReadModel model;
    private final Moments moments;

    DiffController(ReadModel model, Moments moments) {
        this.model = model;
        this.moments = moments;
    }

    @GetMapping("/api/diff")
    ResponseEntity<byte[]> diff(HttpServletRequest request) {
        Parameters parameters = Parameters.only(request, PARAMETERS);
        parameters.refuseWhere("validAt", "fromValidAt", "toValidAt");
        Code plan = parameters.require("plan", Code::new);
        parameters.require("from", Parameters::point);
        DiffKind only = parameters.find("kind", DiffController::kind);
        Set<DiffKind> kinds = only == null ? EnumSet.allOf(DiffKind.class) : EnumSet.of(only);
        Projector<?>[] needed = Stream.concat(
                        Stream.of(model.plan()), kinds.stream().map(this::projector))
                .toArray(Projector<?>[]::new);
        AsOf from = moments.named(parameters, "from", "fromValidAt", needed);
        AsOf to = moments.named(parameters, "to", "toValidAt", needed);
        moments.requireInCycle(plan.value(), parameters, dayOf(parameters, "fromValidAt"), from);
        moments.requireInCycle(plan.value(), parameters, dayOf(parameters, "toValidAt"), to);
        List<PlanHeader> headers = Stream.of(from, to)
                .flatMap(at -> PlanTree.header(model.plan().rows(), plan.value(), at.moment()).stream())
                .toList();
        if (headers.isEmpty()) {
            throw Unknown.plan(plan.value(), to);
        }
        List<Difference> changes = new ArrayList<>();
        for (DiffKind kind : kinds) {
            changes.addAll(differences(kind, projector(kind), plan, headers, from, to));
        }
        return Answers.of(new DiffView(changes, from, to));
    }

    private static String dayOf(Parameters parameters, String own) {
        return parameters.text(own) == null ? "validAt" : own;
    }

    private <D> List<Difference> differences(
            DiffKind kind, Projector<D> projector, Code plan, List<PlanHeader> headers, AsOf from, AsOf to) {
        return Differences.between(
                kind,
                projector.codec(),
                rows(kind, projector, plan, headers, from),
                rows(kind, projector, plan, headers, to));
    }

    private static <D> List<Row<D>> rows(
            DiffKind kind, Projector<D> projector, Code plan, List<PlanHeader> headers, AsOf at) {
        Stream<Row<D>> own = kind == DiffKind.PLAN
                ? projector.rows().of(PlanProjection.header(plan.value()), at.moment()).stream()
                : Stream.empty();
        return Stream.concat(
                        own,
                        scopes(kind, plan, headers).flatMap(scope -> projector.rows().in(scope, at.moment()).stream()))
                .toList();
    }

    private static Stream<String> scopes(DiffKind kind, Code plan, List<PlanHeader> headers) {
        return switch (kind) {
            case PLAN, KPIS, RISKS, ACTIVITIES, FINDINGS -> Stream.of(plan.value());
            case BUDGET ->
                headers.stream()
                        .flatMapToInt(header -> IntStream.rangeClosed(header.cycleFrom(), header.cycleTo()))
                        .distinct()
                        .mapToObj(year -> SubjectId.budget(plan, year).value())
                        .flatMap(budget -> AllocationsProjection.scopes(budget).stream());
        };
    }

    private Projector<?> projector(DiffKind kind) {
        return switch (kind) {
            case PLAN -> model.plan();
            case KPIS -> model.kpis();
            case BUDGET -> model.allocations();
            case RISKS -> model.risks();
            case ACTIVITIES -> model.activities();
            case FINDINGS -> model.findings();
        };
    }

    private static DiffKind kind(String text) {
        return Stream.of(DiffKind.values())
                .filter(kind -> kind.label().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be plan, kpis, budget, risks, activities or findings"));
    }
}
