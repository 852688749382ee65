package org.kpiledger.projections.kpis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpiledger.events.Code;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.projections.AsOf;
import org.kpiledger.projections.Row;
import org.kpiledger.projections.Rows;
import org.kpiledger.projections.plan.PlanTree;

/** Lays out a plan's KPIs and what they have come to for a reader. */
public final class KpiProgress {
    private final PlanTree plan;
    private final Rows<KpiDocument> rows;
    private final AsOf asOf;
    private final String planId;
    private final KpiValues values;
    private final Map<Code, Code> priorities;

    public KpiProgress(PlanTree plan, Rows<KpiDocument> rows, AsOf asOf) {
        this.plan = plan;
        this.rows = rows;
        this.asOf = asOf;
        this.planId = plan.header().planId().value();
        this.values = new KpiValues(plan.header().planId(), rows, asOf);
        this.priorities = plan.priorityByTheme();
    }

    /** The plan's KPIs that fit, with their figures. */
    public KpisView list(KpiFilter filter) {
        return list(filter, true);
    }

    /**
     * The plan's KPIs that fit.
     *
     * @param withFigures whether what each counts is told, which is most of what there is to tell
     */
    public KpisView list(KpiFilter filter, boolean withFigures) {
        List<Kpi> kpis = new ArrayList<>();
        Map<Code, List<ReportedValue>> reported = new LinkedHashMap<>();
        for (Row<KpiDocument> row : rows.in(planId, asOf.moment())) {
            switch (row.document()) {
                case Kpi kpi -> kpis.add(kpi);
                case ReportedValue value ->
                    reported.computeIfAbsent(value.id().kpi(), _ -> new ArrayList<>())
                            .add(value);
                case ValueStep _ -> throw new IllegalStateException("a step stands among the KPIs of a plan");
            }
        }
        return KpisView.of(
                kpis.stream()
                        .filter(kpi -> filter.fits(kpi, reported.getOrDefault(kpi.kpi(), List.of()), asOf.validAt()))
                        .map(kpi -> view(kpi, reported.getOrDefault(kpi.kpi(), List.of()), withFigures))
                        .filter(filter::fits)
                        .toList(),
                asOf);
    }

    /** Those of the plan's KPIs that are off track and reported so often, each with its theme; yearly where none says. */
    public Map<Code, Code> offTrack(Frequency frequency) {
        Map<Code, Code> themes = new LinkedHashMap<>();
        for (KpiView kpi : list(KpiFilter.of(StatusFilter.OFF_TRACK), false).kpis()) {
            Frequency stated = values.decided(kpi.code())
                    .orElseThrow()
                    .inForce(asOf.validAt())
                    .sheet()
                    .frequency();
            if (frequency == (stated == null ? Frequency.YEARLY : stated)) {
                themes.put(kpi.code(), kpi.theme());
            }
        }
        return themes;
    }

    /** One KPI, if it is known and holds then. */
    public Optional<KpiDetailView> detail(Code kpi) {
        return values.decided(kpi)
                .map(known -> KpiDetailView.of(view(known, values.of(kpi), true), known, linkedFrom(kpi), asOf));
    }

    /** How other KPIs go on from this one. */
    private List<KpiDetailView.LinkedFrom> linkedFrom(Code kpi) {
        List<KpiDetailView.LinkedFrom> linked = new ArrayList<>();
        for (Row<KpiDocument> row : rows.startingWith(planId, planId + "/kpi/", asOf.moment())) {
            Kpi other = (Kpi) row.document();
            other.links().stream()
                    .filter(link -> link.kpis().contains(kpi))
                    .forEach(link -> linked.add(
                            new KpiDetailView.LinkedFrom(other.kpi(), link.relation(), link.effectiveOn(), link.by())));
        }
        return linked;
    }

    private KpiView view(Kpi kpi, List<ReportedValue> values, boolean withFigures) {
        Definition definition = kpi.inForce(asOf.validAt());
        Map<Code, List<ReportedValue>> byMeasure = new LinkedHashMap<>();
        values.forEach(value -> byMeasure
                .computeIfAbsent(value.id().measure(), _ -> new ArrayList<>())
                .add(value));
        List<KpiView.MeasureView> measures = ofDefinition(kpi, definition, byMeasure, withFigures);
        measures.addAll(former(kpi, definition, byMeasure, withFigures));
        return new KpiView(
                kpi.kpi(),
                definition.sheet().theme(),
                priorities.get(definition.sheet().theme()),
                definition.sheet().name(),
                KpiView.DefinitionView.of(definition, asOf.validAt()),
                measures,
                values.stream().anyMatch(value -> value.counted().isPresent())
                        ? KpiView.DataStatus.REPORTED
                        : KpiView.DataStatus.NOT_REPORTED,
                StatusView.Whole.of(
                        measures.stream().map(KpiView.MeasureView::status).toList()),
                kpi.ownersOn(asOf.validAt()).stream().map(OwnerView::of).toList(),
                kpi.retirement() == null ? null : kpi.retirement().from(),
                ValueState.count(values),
                ChangesView.of(values));
    }

    private List<KpiView.MeasureView> ofDefinition(
            Kpi kpi, Definition definition, Map<Code, List<ReportedValue>> byMeasure, boolean withFigures) {
        boolean turnedDown = definition.isTurnedDownBy(asOf.validAt());
        List<Aims> aims = Aims.of(kpi);
        List<Baselines> baselines = Baselines.of(kpi);
        Expected expected = Expected.of(kpi, plan.header(), asOf.validAt());
        List<KpiView.MeasureView> measures = new ArrayList<>();
        for (Measure measure : definition.sheet().measures()) {
            MeasureAnswer answer = answer(kpi, measure, byMeasure.getOrDefault(measure.code(), List.of()));
            measures.add(
                    turnedDown
                            ? answer.notDefined(null, withFigures)
                            : answer.view(aims, baselines, expected, withFigures));
        }
        return measures;
    }

    /** Those that the definition does not have, while a value of them stands. */
    private List<KpiView.MeasureView> former(
            Kpi kpi, Definition definition, Map<Code, List<ReportedValue>> byMeasure, boolean withFigures) {
        List<KpiView.MeasureView> former = new ArrayList<>();
        byMeasure.forEach((code, values) -> {
            if (definition.measure(code).isEmpty() && values.stream().anyMatch(ReportedValue::stands)) {
                kpi.lastToDefine(code)
                        .ifPresent(last ->
                                former.add(answer(kpi, last.measure(code).orElseThrow(), values)
                                        .notDefined(last.version(), withFigures)));
            }
        });
        return former;
    }

    private MeasureAnswer answer(Kpi kpi, Measure measure, List<ReportedValue> values) {
        return new MeasureAnswer(plan, kpi, measure, values, asOf.validAt());
    }
}
