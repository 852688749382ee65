package org.kpiledger.projections.kpis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Key;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.plan.PlanTree;

/** Lays out the definitions and values of a plan's KPIs for a reader. */
public final class KpiProgress {
    private final PlanTree plan;
    private final Rows<KpiDocument> rows;
    private final AsOf asOf;
    private final String planId;
    private final Map<Code, Code> priorities;

    public KpiProgress(PlanTree plan, Rows<KpiDocument> rows, AsOf asOf) {
        this.plan = plan;
        this.rows = rows;
        this.asOf = asOf;
        this.planId = plan.header().planId().value();
        this.priorities = plan.priorityByTheme();
    }

    /** The plan's KPIs, all or those of a priority or of a status. */
    public KpisView list(@Nullable Code priority, KpiView.@Nullable DataStatus status) {
        List<KpiDefinitions> definitions = new ArrayList<>();
        Map<Code, List<ReportedValue>> values = new LinkedHashMap<>();
        for (Row<KpiDocument> row : rows.in(planId, asOf.moment())) {
            switch (row.document()) {
                case KpiDefinitions kpi -> definitions.add(kpi);
                case ReportedValue value ->
                    values.computeIfAbsent(value.id().kpi(), _ -> new ArrayList<>())
                            .add(value);
            }
        }
        return new KpisView(
                definitions.stream()
                        .map(kpi -> view(kpi, values.getOrDefault(kpi.kpi(), List.of())))
                        .filter(kpi -> priority == null || priority.equals(kpi.priority()))
                        .filter(kpi -> status == null || status == kpi.dataStatus())
                        .toList(),
                asOf);
    }

    /** One KPI, if it is known and holds then. */
    public Optional<KpiDetailView> detail(Code kpi) {
        return definitions(kpi).map(known -> KpiDetailView.of(view(known, values(kpi)), known, asOf));
    }

    /**
     * The values of a KPI, if it is known and holds then.
     *
     * @param known which of the names given are activities of the plan
     */
    public Optional<ValuesView> values(Code kpi, UnaryOperator<Set<String>> known) {
        return definitions(kpi).map(_ -> {
            List<ReportedValue> values = values(kpi);
            Set<String> contributions = new HashSet<>();
            values.forEach(value -> contributions.add(value.id().contribution()));
            Set<String> activities = known.apply(contributions);
            return new ValuesView(
                    values.stream()
                            .map(value -> ValuesView.view(value, activities))
                            .toList(),
                    asOf);
        });
    }

    private Optional<KpiDefinitions> definitions(Code kpi) {
        String item = SubjectId.kpi(plan.header().planId(), kpi).value();
        return rows.of(new Key(planId, item), asOf.moment()).map(row -> (KpiDefinitions) row.document());
    }

    private List<ReportedValue> values(Code kpi) {
        return rows.startingWith(planId, planId + "/value/" + kpi + "/", asOf.moment()).stream()
                .map(row -> (ReportedValue) row.document())
                .toList();
    }

    private KpiView view(KpiDefinitions kpi, List<ReportedValue> values) {
        Definition definition = kpi.inForce();
        List<ReportedValue> recorded =
                values.stream().filter(value -> value.reading() != null).toList();
        return new KpiView(
                kpi.kpi(),
                definition.theme(),
                priorities.get(definition.theme()),
                definition.name(),
                KpiView.DefinitionView.of(definition),
                definition.measures().stream()
                        .map(measure -> view(
                                measure,
                                recorded.stream()
                                        .filter(value -> value.id().measure().equals(measure.code()))
                                        .toList()))
                        .toList(),
                recorded.isEmpty() ? KpiView.DataStatus.NOT_REPORTED : KpiView.DataStatus.REPORTED);
    }

    private KpiView.MeasureView view(Measure measure, List<ReportedValue> values) {
        return new KpiView.MeasureView(
                measure.code(),
                measure.unit(),
                plan.unitName(measure.unit()),
                measure.valueType(),
                measure.aggregation(),
                measure.direction(),
                measure.disaggregation(),
                measure.note(),
                periods(measure, values));
    }

    /** Money in different currencies is not added: each currency of a period is a figure of its own. */
    private record Figure(Period period, @Nullable CurrencyCode currency) {
        static Figure of(ReportedValue value) {
            return new Figure(
                    value.id().period(),
                    value.reading() == null ? null : value.reading().currency());
        }

        String order() {
            return period + " " + (currency == null ? "" : currency);
        }
    }

    private static List<KpiView.PeriodView> periods(Measure measure, List<ReportedValue> values) {
        Map<Figure, List<ReportedValue>> figures = new TreeMap<>(Comparator.comparing(Figure::order));
        values.forEach(value -> figures.computeIfAbsent(Figure.of(value), _ -> new ArrayList<>())
                .add(value));
        List<KpiView.PeriodView> periods = new ArrayList<>();
        figures.forEach((figure, of) -> periods.add(period(measure, figure, of)));
        return periods;
    }

    private static KpiView.PeriodView period(Measure measure, Figure figure, List<ReportedValue> values) {
        RollUp whole = RollUp.of(measure, values);
        Map<Code, List<ReportedValue>> units = new TreeMap<>(Comparator.comparing(Code::value));
        values.forEach(value -> units.computeIfAbsent(value.id().reportingUnit(), _ -> new ArrayList<>())
                .add(value));
        List<KpiView.UnitView> byUnit = new ArrayList<>();
        units.forEach((unit, of) -> {
            RollUp part = RollUp.of(measure, of);
            byUnit.add(new KpiView.UnitView(unit, part.value(), members(measure, part), bound(part)));
        });
        return new KpiView.PeriodView(
                figure.period(),
                whole.value(),
                members(measure, whole),
                values.size(),
                values.stream()
                        .anyMatch(value ->
                                value.reading() != null && value.reading().ongoing()),
                bound(whole),
                figure.currency(),
                byUnit,
                ValueState.RECORDED);
    }

    private static @Nullable List<String> members(Measure measure, RollUp figure) {
        return measure.aggregation() == Aggregation.DISTINCT ? figure.members() : null;
    }

    private static KpiView.@Nullable Bound bound(RollUp figure) {
        return figure.lowerBound() ? KpiView.Bound.LOWER : null;
    }
}
