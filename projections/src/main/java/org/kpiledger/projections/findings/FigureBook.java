package org.kpiledger.projections.findings;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kpiledger.events.Code;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.activities.Activity;
import org.kpiledger.projections.allocations.AllocationsView;
import org.kpiledger.projections.allocations.AllocationsView.NodeView;
import org.kpiledger.projections.allocations.BudgetDocument;
import org.kpiledger.projections.kpis.KpiDetailView;
import org.kpiledger.projections.kpis.KpiDetailView.RevisionView;
import org.kpiledger.projections.kpis.KpiDocument;
import org.kpiledger.projections.kpis.KpiProgress;
import org.kpiledger.projections.kpis.ReportedValue;
import org.kpiledger.projections.plan.PlanDocument;
import org.kpiledger.projections.plan.PlanTree;
import org.kpiledger.projections.risks.Risk;
import org.kpiledger.projections.risks.RisksView;

/** Looks figures up where the answers about them come from, at any moment. */
public record FigureBook(
        Rows<PlanDocument> plan,
        Rows<KpiDocument> kpis,
        Rows<BudgetDocument> allocations,
        Rows<Risk> risks,
        Rows<Activity> activities) {

    /** What the figure is then; empty where it is not known or does not hold. */
    public Optional<FigureSeen> at(FigureRef figure, AsOf asOf) {
        return switch (figure.kind()) {
            case VALUE ->
                kpis.of(key(figure), asOf.moment())
                        .map(row -> (ReportedValue) row.document())
                        .map(FigureBook::value);
            case TARGET ->
                kpi(figure, asOf)
                        .flatMap(kpi -> kpi.targets().stream()
                                .filter(target -> target.measure().equals(figure.code())
                                        && target.reportingUnit().equals(figure.reportingUnit())
                                        && Objects.equals(target.period(), figure.period()))
                                .flatMap(target -> Stream.ofNullable(target.current()))
                                .map(FigureBook::revision)
                                .findFirst());
            case BASELINE ->
                kpi(figure, asOf)
                        .flatMap(kpi -> kpi.baselines().stream()
                                .filter(baseline -> baseline.measure().equals(figure.code())
                                        && baseline.reportingUnit().equals(figure.reportingUnit()))
                                .flatMap(baseline -> Stream.ofNullable(baseline.current()))
                                .map(FigureBook::revision)
                                .findFirst());
            case ALLOCATION -> money(figure, asOf, true);
            case SPENT -> money(figure, asOf, false);
            case RISK ->
                RisksView.of(planId(figure), risks, asOf).risks().stream()
                        .filter(risk ->
                                risk.riskId().value().equals(figure.subject().part(2)))
                        .map(risk -> new FigureSeen(
                                BigDecimal.valueOf(risk.rating()),
                                null,
                                risk.status().name()))
                        .findFirst();
            case ACTIVITY ->
                activities
                        .of(key(figure), asOf.moment())
                        .map(row -> new FigureSeen(
                                null, null, row.document().state().name()));
        };
    }

    private static FigureSeen value(ReportedValue value) {
        return new FigureSeen(
                value.reading() == null ? null : value.reading().figure(),
                value.reading() == null ? null : value.reading().currency(),
                value.state().name());
    }

    private static FigureSeen revision(RevisionView revision) {
        return new FigureSeen(
                revision.value(),
                revision.currency(),
                revision.state() == null ? null : revision.state().name());
    }

    private Optional<KpiDetailView> kpi(FigureRef figure, AsOf asOf) {
        return PlanTree.of(plan, planId(figure), asOf.moment())
                .flatMap(tree -> new KpiProgress(tree, kpis, asOf)
                        .detail(new Code(figure.subject().part(2))));
    }

    private Optional<FigureSeen> money(FigureRef figure, AsOf asOf, boolean allocated) {
        return PlanTree.of(plan, planId(figure), asOf.moment())
                .flatMap(tree -> AllocationsView.of(
                        tree, Integer.parseInt(figure.subject().part(2)), allocations, asOf))
                .flatMap(view -> everyNode(view.nodes())
                        .filter(node -> node.code().equals(figure.code()))
                        .findFirst()
                        .map(node -> new FigureSeen(allocated ? node.amount() : node.spent(), view.currency(), null)));
    }

    private static Stream<NodeView> everyNode(Collection<NodeView> nodes) {
        return nodes.stream().flatMap(node -> Stream.concat(Stream.of(node), everyNode(node.children())));
    }

    /** The node and those below it then, whose spending is the node's too. */
    Set<Code> nodesOf(FigureRef figure, AsOf asOf) {
        Set<Code> nodes = new LinkedHashSet<>();
        Code node = figure.code();
        if (node != null) {
            nodes.add(node);
            PlanTree.of(plan, planId(figure), asOf.moment())
                    .map(tree -> tree.themesOf(node))
                    .orElse(List.of())
                    .forEach(theme -> nodes.add(theme.code()));
        }
        return nodes;
    }

    private static Key key(FigureRef figure) {
        return new Key(planId(figure), figure.subject().value());
    }

    private static String planId(FigureRef figure) {
        return figure.planId().value();
    }
}
