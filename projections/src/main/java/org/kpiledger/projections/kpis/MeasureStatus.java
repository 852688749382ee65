package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.projections.plan.PlanHeader;

/**
 * Judges a measure by {@link ProgressRule}, for each reporting unit that has targets.
 *
 * <p>Of several targets the first counts for which a figure is there: that of the day's year, that of the cycle, that of
 * the year before, and so on back.
 */
final class MeasureStatus {
    private final PlanHeader plan;
    private final Kpi kpi;
    private final Measure measure;
    private final List<Aims> aims;
    private final List<Baselines> baselines;
    private final Function<@Nullable CurrencyCode, Optional<MeasureSeries>> series;
    private final LocalDate day;

    /**
     * @param aims of all measures of the KPI
     * @param baselines likewise
     * @param series the measure's values in a currency, or without one
     */
    MeasureStatus(
            PlanHeader plan,
            Kpi kpi,
            Measure measure,
            List<Aims> aims,
            List<Baselines> baselines,
            Function<@Nullable CurrencyCode, Optional<MeasureSeries>> series,
            LocalDate day) {
        this.plan = plan;
        this.kpi = kpi;
        this.measure = measure;
        this.aims = aims.stream()
                .filter(aim -> aim.measure().equals(measure.code()))
                .toList();
        this.baselines = baselines.stream()
                .filter(baseline -> baseline.measure().equals(measure.code()))
                .toList();
        this.series = series;
        this.day = day;
    }

    /** Of the whole; where no target is set for it, the worst of the units that have one. */
    StatusView whole(List<StatusView> units) {
        if (units.isEmpty() || hasTarget(LastOfEachUnit.WHOLE)) {
            return of(LastOfEachUnit.WHOLE);
        }
        return units.stream()
                .filter(unit -> unit.value() != Rating.NO_DATA)
                .max(Comparator.comparing(StatusView::value))
                .orElseGet(units::getFirst);
    }

    /** Of each reporting unit but the whole that has a target. */
    List<StatusView> units() {
        Set<Code> units = new LinkedHashSet<>();
        aims.forEach(aim -> units.add(aim.reportingUnit()));
        units.remove(LastOfEachUnit.WHOLE);
        return units.stream().map(this::of).toList();
    }

    private boolean hasTarget(Code unit) {
        return aims.stream().anyMatch(aim -> aim.reportingUnit().equals(unit));
    }

    private StatusView of(Code unit) {
        List<Aims> set = aims.stream()
                .filter(aim -> aim.reportingUnit().equals(unit))
                .filter(aim -> aim.current(day).isPresent())
                .toList();
        List<Aims> begun = set.stream()
                .filter(aim -> !start(aim).isAfter(day))
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
        if (begun.isEmpty()) {
            return set.isEmpty()
                    ? StatusView.none(NoData.NO_TARGET, null, null)
                    : StatusView.none(NoData.NOT_STARTED, unit, set.getFirst().period());
        }
        List<StatusView> judged = new ArrayList<>();
        for (Aims aim : begun) {
            StatusView status = judge(aim);
            if (status.value() != Rating.NO_DATA) {
                return status;
            }
            judged.add(status);
        }
        return judged.getFirst();
    }

    /** The day's year before the cycle, and that before the years gone by, the last of them first. */
    private int rank(Aims aim) {
        @Nullable Period period = aim.period();
        if (period == null) {
            return 1;
        }
        int past = day.getYear() - period.year();
        return past == 0 ? 0 : 1 + past;
    }

    private LocalDate start(Aims aim) {
        return aim.period() == null
                ? LocalDate.of(plan.cycleFrom(), 1, 1)
                : aim.period().start();
    }

    private StatusView judge(Aims aim) {
        Target current = aim.current(day).orElseThrow();
        Optional<MeasureSeries> all = series.apply(current.currency());
        Optional<MeasureSeries> own = all.map(known -> known.of(aim.reportingUnit()));
        Optional<Span> span = own.flatMap(known -> span(known, aim.period()));
        @Nullable
        BigDecimal achieved = span.map(Span::figure).map(Figure::value).orElse(null);
        if (own.isEmpty() || span.isEmpty() || achieved == null) {
            boolean reported = own.isPresent() && span.isEmpty() && own.get().hasValuesIn(aim.period());
            return StatusView.none(
                    reported ? NoData.NOT_ROLLED_UP : NoData.NO_VALUE, aim.reportingUnit(), aim.period());
        }
        Measure by = own.get().measure(span.get().definitionVersion());
        if (isInAnotherUnit(current.set(), by)) {
            return StatusView.none(NoData.NOT_COMPARABLE, aim.reportingUnit(), aim.period());
        }
        @Nullable BigDecimal baseline = baseline(aim.reportingUnit(), current.currency(), by);
        StatusView.Against against = against(aim, current, by, baseline, achieved);
        return new StatusView(
                against.value(),
                ProgressRule.VERSION,
                null,
                aim.reportingUnit(),
                aim.period(),
                baseline,
                achieved,
                KpiView.Bound.of(span.get().figure()),
                span.get().brokenAt(),
                against.expected(),
                against.attainment(),
                aim.original(day)
                        .filter(original -> Objects.equals(original.currency(), current.currency()))
                        .filter(original -> !isInAnotherUnit(original.set(), by))
                        .map(original -> against(aim, original, by, baseline, achieved))
                        .orElse(null),
                against);
    }

    private static Optional<Span> span(MeasureSeries own, @Nullable Period period) {
        return period == null ? own.cycle() : own.year(period.year()).or(() -> own.reportedYear(period.year()));
    }

    /** Whether what was set then is a number of another kind than the values of the measure. */
    private boolean isInAnotherUnit(Act set, Measure by) {
        return kpi.standingBefore(set.position())
                .flatMap(definition -> definition.measure(measure.code()))
                .filter(then -> !then.unit().equals(by.unit()) || then.valueType() != by.valueType())
                .isPresent();
    }

    private @Nullable BigDecimal baseline(Code unit, @Nullable CurrencyCode currency, Measure by) {
        return baselines.stream()
                .filter(baseline -> baseline.reportingUnit().equals(unit))
                .findFirst()
                .flatMap(baseline -> baseline.current(day))
                .filter(baseline -> Objects.equals(baseline.currency(), currency))
                .filter(baseline -> !isInAnotherUnit(baseline.set(), by))
                .map(baseline -> baseline.value().value())
                .orElse(null);
    }

    private StatusView.Against against(
            Aims aim, Target target, Measure by, @Nullable BigDecimal baseline, BigDecimal achieved) {
        ProgressRule.Result result = ProgressRule.judge(new ProgressRule.Case(
                measure.direction(),
                by.reporting(),
                baseline,
                target.value().value(),
                achieved,
                start(aim),
                target.date().lastDay(),
                day));
        return new StatusView.Against(
                target.value().value(),
                target.revision(),
                target.state(day),
                result.rating(),
                result.expected(),
                result.attainment());
    }
}
