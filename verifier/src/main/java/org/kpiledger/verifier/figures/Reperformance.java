package org.kpiledger.verifier.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kpiledger.events.Code;
import org.kpiledger.events.codec.Json;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.ViewJson;
import org.kpiledger.projections.activities.ActivitiesView;
import org.kpiledger.projections.activities.ActivityFilter;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.allocations.BudgetsView;
import org.kpiledger.projections.allocations.CommitmentsView;
import org.kpiledger.projections.allocations.PledgesView;
import org.kpiledger.projections.findings.FigureBook;
import org.kpiledger.projections.findings.FindingsView;
import org.kpiledger.projections.kpis.KpiFilter;
import org.kpiledger.projections.kpis.KpiProgress;
import org.kpiledger.projections.kpis.KpiValues;
import org.kpiledger.projections.periods.PeriodsView;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.plan.PlanVersionsView;
import org.kpiledger.projections.plan.PlanView;
import org.kpiledger.projections.plan.PlansView;
import org.kpiledger.projections.results.SpendBesideResultView;
import org.kpiledger.projections.risks.MatrixView;
import org.kpiledger.projections.risks.OverdueView;
import org.kpiledger.projections.risks.RatingBasis;
import org.kpiledger.projections.risks.RisksView;
import org.kpiledger.verifier.source.Answered;
import org.kpiledger.verifier.source.Sampling;
import org.kpiledger.verifier.source.SourceFailed;
import tools.jackson.databind.JsonNode;

/** Makes the view that a question asks for, from rows that were folded here. */
public final class Reperformance {
    private static final int PAGE = 100;
    private static final int PAGE_MAX = 1_000;

    private final Folds folds;

    /** @param folds that have taken in all of a log */
    public Reperformance(Folds folds) {
        this.folds = folds;
    }

    /**
     * The answer that the entries give to a request, as the system would write it; empty where what is asked for is not
     * known then.
     *
     * @throws IllegalArgumentException when it is none of the requests that are performed here
     */
    public Optional<byte[]> answer(String request) {
        return performed(request).map(ViewJson::write);
    }

    /**
     * How many bytes the answer that the entries give to a request has; 0 where there is none.
     *
     * @throws IllegalArgumentException when it is none of the requests that are performed here
     */
    long length(String request) {
        return performed(request).map(Measured::of).orElse(0L);
    }

    private Optional<? extends Record> performed(String request) {
        try {
            return view(Question.parse(request));
        } catch (NotPerformed unknown) {
            throw new IllegalArgumentException(request + " cannot be performed: " + unknown.getMessage(), unknown);
        }
    }

    /**
     * What a running system would show: the answer to every question that follows from the end of the log.
     *
     * @throws SourceFailed when the log's own plans cannot be asked about
     */
    public List<Answered> answers(Checkpoint checkpoint) throws SourceFailed {
        List<Answered> all = new ArrayList<>();
        new Sampling(
                        new Sampling.Asking() {
                            @Override
                            public void ask(String request) {
                                performed(request)
                                        .filter(view -> Measured.of(view) <= Answered.BODY_BYTES_MAX)
                                        .ifPresent(view -> all.add(new Answered(request, ViewJson.write(view))));
                            }

                            @Override
                            public Optional<JsonNode> read(String request) {
                                Optional<byte[]> body = answer(request);
                                body.ifPresent(shown -> all.add(new Answered(request, shown)));
                                return body.map(Json.MAPPER::readTree);
                            }
                        },
                        checkpoint)
                .ask();
        return all;
    }

    /**
     * The view; empty where what is asked for is not known then.
     *
     * @throws NotPerformed when it is none of the questions that are performed here
     */
    Optional<? extends Record> view(Question question) throws NotPerformed {
        AsOf asOf = folds.asOf(question.position(), question.validAt())
                .orElseThrow(() -> new NotPerformed("the log has no entry " + question.position()));
        List<String> path = question.path();
        if (path.size() < 2 || !path.get(0).equals("api") || !path.get(1).equals("plans")) {
            throw unknown();
        }
        if (path.size() == 2) {
            question.requireOnly();
            return Optional.of(PlansView.of(PlanTree.headers(folds.plan, asOf.moment()), asOf));
        }
        String plan = path.get(2);
        Optional<PlanTree> tree = PlanTree.of(folds.plan, plan, asOf.moment());
        return tree.isEmpty() ? Optional.empty() : ofPlan(tree.get(), plan, question, asOf);
    }

    private Optional<? extends Record> ofPlan(PlanTree tree, String plan, Question question, AsOf asOf)
            throws NotPerformed {
        List<String> rest = question.path().subList(3, question.path().size());
        return switch (String.join("/", rest)) {
            case "" -> only(question, PlanView.of(tree, asOf));
            case "versions" -> only(question, PlanVersionsView.of(tree.header().planId(), folds.plan, asOf));
            case "risks" -> only(question, RisksView.of(plan, folds.risks, asOf));
            case "risks/overdue" -> only(question, OverdueView.of(plan, folds.risks, asOf));
            case "risk-matrix" -> only(question, MatrixView.of(plan, RatingBasis.INHERENT, folds.risks, asOf));
            case "periods" -> only(question, PeriodsView.of(tree.header(), folds.periods, folds.reviews, asOf));
            case "findings" -> only(question, FindingsView.of(plan, folds.findings, null, null, sources(), asOf));
            case "budgets" -> only(question, BudgetsView.of(tree, folds.allocations, asOf));
            case "kpis" -> Optional.of(kpis(tree, question, asOf));
            case "activities" -> Optional.of(activities(plan, question, asOf));
            case "allocations", "commitments", "pledges", "spend-beside-result" ->
                ofYear(tree, rest.getFirst(), question, asOf);
            default -> ofOne(tree, plan, rest, question, asOf);
        };
    }

    private static Optional<Record> only(Question question, Record view) throws NotPerformed {
        question.requireOnly();
        return Optional.of(view);
    }

    private Record kpis(PlanTree tree, Question question, AsOf asOf) throws NotPerformed {
        question.requireOnly("figures");
        boolean figures = question.find("figures").filter("false"::equals).isEmpty();
        return progress(tree, asOf).list(KpiFilter.ALL, figures);
    }

    private Record activities(String plan, Question question, AsOf asOf) throws NotPerformed {
        question.requireOnly("after", "limit");
        int limit = (int) Math.min(PAGE_MAX, question.number("limit", PAGE));
        return ActivitiesView.page(
                plan, folds.activities, ActivityFilter.ALL, question.number("after", 0), limit, asOf);
    }

    private Optional<? extends Record> ofYear(PlanTree tree, String what, Question question, AsOf asOf)
            throws NotPerformed {
        question.requireOnly("year");
        int year = question.number("year");
        Code plan = tree.header().planId();
        return switch (what) {
            case "commitments" -> CommitmentsView.of(plan, year, folds.allocations, asOf);
            case "pledges" -> PledgesView.of(plan, year, folds.allocations, asOf);
            case "allocations" -> AllocationsView.of(tree, year, folds.allocations, asOf);
            default ->
                AllocationsView.of(tree, year, folds.allocations, asOf)
                        .map(money -> SpendBesideResultView.of(
                                money,
                                progress(tree, SpendBesideResultView.ofResults(year, asOf))
                                        .list(KpiFilter.ALL),
                                asOf));
        };
    }

    private Optional<? extends Record> ofOne(
            PlanTree tree, String plan, List<String> rest, Question question, AsOf asOf) throws NotPerformed {
        boolean values = rest.size() == 3
                && rest.getFirst().equals("kpis")
                && rest.getLast().equals("values");
        if (rest.size() != 2 && !values) {
            throw unknown();
        }
        Code code = code(rest.get(1));
        question.requireOnly(values ? new String[] {"steps"} : new String[0]);
        if (rest.getFirst().equals("findings") && !values) {
            return FindingsView.one(plan, code, folds.findings, sources(), asOf);
        }
        if (!rest.getFirst().equals("kpis")) {
            throw unknown();
        }
        return values
                ? new KpiValues(tree.header().planId(), folds.kpis, asOf)
                        .of(
                                code,
                                names -> ActivitiesView.named(plan, folds.activities, names, asOf.moment()),
                                question.find("steps").filter("true"::equals).isPresent())
                : progress(tree, asOf).detail(code);
    }

    private static Code code(String text) throws NotPerformed {
        try {
            return new Code(text);
        } catch (IllegalArgumentException noCode) {
            throw new NotPerformed("'" + text + "' is no code");
        }
    }

    private KpiProgress progress(PlanTree tree, AsOf asOf) {
        return new KpiProgress(tree, folds.kpis, asOf);
    }

    private FindingsView.Sources sources() {
        return new FindingsView.Sources(
                new FigureBook(folds.plan, folds.kpis, folds.allocations, folds.risks, folds.activities),
                folds.trail(),
                folds::timeOf);
    }

    private static NotPerformed unknown() {
        return new NotPerformed("this program does not know the question");
    }
}
