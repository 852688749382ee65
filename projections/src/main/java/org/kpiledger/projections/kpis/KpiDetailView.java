package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.Relation;
import org.kpiledger.projections.AsOf;

/**
 * A KPI with all that is known of it.
 *
 * <p>Definitions, baselines and targets are told in all versions and revisions known, those for a later day among them:
 * {@code effectiveOn} says from when on each holds. What is in force, and who owns the KPI, is told for the day.
 *
 * @param linkedFrom how other KPIs go on from this one
 */
public record KpiDetailView(
        Code code,
        Code theme,
        @Nullable Code priority,
        LocalizedText name,
        KpiView.DefinitionView definition,
        List<KpiView.MeasureView> measures,
        KpiView.DataStatus dataStatus,
        StatusView.Whole status,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable LocalizedText note,
        @Nullable SourceRef source,
        @Nullable Frequency frequency,
        @Nullable LocalizedText dataSource,
        @Nullable LocalizedText method,
        boolean evidenceRequired,
        List<VersionView> definitions,
        List<OwnerView> owners,
        @Nullable LocalDate retiredFrom,
        @Nullable Retirement retirement,
        List<Link> links,
        List<LinkedFrom> linkedFrom,
        List<BaselineView> baselines,
        List<TargetView> targets,
        Map<ValueState, Integer> valuesByState,
        ChangesView changedSinceApproval,
        AsOf asOf) {

    /**
     * A version of the definition.
     *
     * @param state by the day that is asked about
     * @param approvedBy absent where it is not approved by the day
     * @param decision what became of it, also where that holds from a later day on
     */
    public record VersionView(
            int version,
            Stage state,
            @Nullable Approval approvedBy,
            @Nullable Comparability comparability,
            @Nullable Line meeting,
            @Nullable Line document,
            LocalDate effectiveOn,
            DefinitionSheet sheet,
            Act proposed,
            @Nullable Decision decision) {
        static VersionView of(Definition definition, LocalDate day) {
            return new VersionView(
                    definition.version(),
                    definition.state(day),
                    Approval.of(definition, day),
                    definition.comparability(),
                    definition.meeting(),
                    definition.document(),
                    definition.effectiveOn(),
                    definition.sheet(),
                    definition.proposed(),
                    definition.decision());
        }
    }

    /** Another KPI that goes on from this one. */
    public record LinkedFrom(Code kpi, Relation relation, LocalDate effectiveOn, Act by) {}

    /**
     * A baseline with all its revisions.
     *
     * @param original the first that holds on the day
     * @param current the last that holds on the day
     */
    public record BaselineView(
            Code measure,
            Code reportingUnit,
            @Nullable RevisionView original,
            @Nullable RevisionView current,
            List<RevisionView> revisions) {
        static BaselineView of(Baselines baselines, LocalDate day) {
            return new BaselineView(
                    baselines.measure(),
                    baselines.reportingUnit(),
                    baselines.original(day).map(RevisionView::of).orElse(null),
                    baselines.current(day).map(RevisionView::of).orElse(null),
                    baselines.revisions().stream().map(RevisionView::of).toList());
        }
    }

    /**
     * A target with all its revisions.
     *
     * @param period the year that it is set for; absent for the whole cycle
     * @param original the first that was approved by the day; while none is, the first set and not returned
     * @param current the last that was approved by the day; while none is, the last set and not returned
     */
    public record TargetView(
            Code measure,
            Code reportingUnit,
            @Nullable Period period,
            @Nullable RevisionView original,
            @Nullable RevisionView current,
            List<RevisionView> revisions) {
        static TargetView of(Aims aims, LocalDate day) {
            return new TargetView(
                    aims.measure(),
                    aims.reportingUnit(),
                    aims.period(),
                    aims.original(day)
                            .map(target -> RevisionView.of(target, day))
                            .orElse(null),
                    aims.current(day)
                            .map(target -> RevisionView.of(target, day))
                            .orElse(null),
                    aims.revisions().stream()
                            .map(target -> RevisionView.of(target, day))
                            .toList());
        }
    }

    /**
     * One revision of a baseline or a target.
     *
     * @param state of a target, by the day that is asked about
     * @param set by whom, when and why
     * @param decision what became of a target, also where that holds from a later day on
     */
    public record RevisionView(
            int revision,
            BigDecimal value,
            @Nullable CurrencyCode currency,
            PartialDate date,
            Line source,
            @Nullable Stage state,
            LocalDate effectiveOn,
            Act set,
            @Nullable Decision decision) {
        static RevisionView of(Baseline baseline) {
            return new RevisionView(
                    baseline.revision(),
                    baseline.value().value(),
                    baseline.currency(),
                    baseline.date(),
                    baseline.source(),
                    null,
                    baseline.effectiveOn(),
                    baseline.set(),
                    null);
        }

        static RevisionView of(Target target, LocalDate day) {
            return new RevisionView(
                    target.revision(),
                    target.value().value(),
                    target.currency(),
                    target.date(),
                    target.source(),
                    target.state(day),
                    target.effectiveOn(),
                    target.set(),
                    target.decision());
        }
    }

    static KpiDetailView of(KpiView kpi, Kpi decided, List<LinkedFrom> linkedFrom, AsOf asOf) {
        LocalDate day = asOf.validAt();
        DefinitionSheet sheet = decided.inForce(day).sheet();
        return new KpiDetailView(
                kpi.code(),
                kpi.theme(),
                kpi.priority(),
                kpi.name(),
                kpi.definition(),
                kpi.measures(),
                kpi.dataStatus(),
                kpi.status(),
                sheet.sameAs(),
                sheet.similarTo(),
                sheet.note(),
                sheet.source(),
                sheet.frequency(),
                sheet.dataSource(),
                sheet.method(),
                Boolean.TRUE.equals(sheet.evidenceRequired()),
                decided.versions().stream()
                        .map(version -> VersionView.of(version, day))
                        .toList(),
                kpi.owners(),
                kpi.retiredFrom(),
                decided.retirement(),
                decided.links(),
                linkedFrom,
                Baselines.of(decided).stream()
                        .map(baselines -> BaselineView.of(baselines, day))
                        .toList(),
                Aims.of(decided).stream().map(aims -> TargetView.of(aims, day)).toList(),
                kpi.valuesByState(),
                kpi.changedSinceApproval(),
                asOf);
    }
}
