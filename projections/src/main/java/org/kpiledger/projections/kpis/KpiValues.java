package org.kpiledger.projections.kpis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.ValueId;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;

/** Lays out the values of a plan's KPIs for a reader, one by one as they were reported. */
public final class KpiValues {
    private final Code plan;
    private final Rows<KpiDocument> rows;
    private final AsOf asOf;

    /** @param plan one that is known then */
    public KpiValues(Code plan, Rows<KpiDocument> rows, AsOf asOf) {
        this.plan = plan;
        this.rows = rows;
        this.asOf = asOf;
    }

    /**
     * The values of a KPI, if it is known and holds then.
     *
     * @param known which of the names given are activities of the plan
     * @param withSteps whether all that was done to each is told, which is as much as the log has of it
     */
    public Optional<ValuesView> of(Code kpi, UnaryOperator<Set<String>> known, boolean withSteps) {
        return decided(kpi).map(_ -> {
            Map<ValueId, List<ValueStep>> steps = withSteps ? steps(kpi) : Map.of();
            return view(of(kpi), known, value -> withSteps ? steps.getOrDefault(value, List.of()) : null);
        });
    }

    /**
     * The values of all KPIs that wait for somebody, without their steps.
     *
     * @param known which of the names given are activities of the plan
     */
    public ValuesView underWay(UnaryOperator<Set<String>> known) {
        List<ReportedValue> values = below(plan + "/value/").stream()
                .filter(value -> value.state().isUnderWay())
                .toList();
        return view(values, known, _ -> null);
    }

    private ValuesView view(
            List<ReportedValue> values,
            UnaryOperator<Set<String>> known,
            Function<ValueId, @Nullable List<ValueStep>> steps) {
        Set<String> contributions = new HashSet<>();
        values.forEach(value -> contributions.add(value.id().contribution()));
        Set<String> activities = known.apply(contributions);
        return new ValuesView(
                values.stream()
                        .map(value -> ValuesView.view(value, steps.apply(value.id()), activities))
                        .toList(),
                asOf);
    }

    /** What is decided of a KPI, if it is known and holds then. */
    Optional<Kpi> decided(Code kpi) {
        String item = SubjectId.kpi(plan, kpi).value();
        return rows.of(new Key(plan.value(), item), asOf.moment()).map(row -> (Kpi) row.document());
    }

    List<ReportedValue> of(Code kpi) {
        return below(plan + "/value/" + kpi + "/");
    }

    private List<ReportedValue> below(String prefix) {
        return rows.startingWith(plan.value(), prefix, asOf.moment()).stream()
                .map(row -> (ReportedValue) row.document())
                .toList();
    }

    private Map<ValueId, List<ValueStep>> steps(Code kpi) {
        Map<ValueId, List<ValueStep>> steps = new HashMap<>();
        for (Row<KpiDocument> row : rows.in(ValueStep.scope(plan.value(), kpi), asOf.moment())) {
            ValueStep step = (ValueStep) row.document();
            steps.computeIfAbsent(step.value(), _ -> new ArrayList<>()).add(step);
        }
        return steps;
    }
}
