package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Period;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.value.Reading;
import org.kpiledger.projections.plan.PlanTree;

/** Lays out one measure of a KPI: its periods, years and cycle, what is missing, and where it stands. */
final class MeasureAnswer {
    private final PlanTree plan;
    private final Kpi kpi;
    private final Measure measure;
    private final List<ReportedValue> values;
    private final Sides sides;
    private final LocalDate day;
    private final Map<String, Money> byCurrency = new TreeMap<>();
    private final Map<Period, List<KpiView.AbsentView>> absent;

    /** Money in different currencies is not added: each currency is a series of its own. */
    private record Money(@Nullable CurrencyCode currency, List<ReportedValue> counted) {}

    /** @param values of the measure, those that do not count among them */
    MeasureAnswer(PlanTree plan, Kpi kpi, Measure measure, List<ReportedValue> values, LocalDate day) {
        this.plan = plan;
        this.kpi = kpi;
        this.measure = measure;
        this.values = values;
        this.sides = Sides.of(kpi, day);
        this.day = day;
        this.absent = absent(values);
        for (ReportedValue value : values) {
            value.counted()
                    .ifPresent(reading -> byCurrency
                            .computeIfAbsent(
                                    key(reading.currency()), _ -> new Money(reading.currency(), new ArrayList<>()))
                            .counted()
                            .add(value));
        }
    }

    private static String key(@Nullable CurrencyCode currency) {
        return currency == null ? "" : currency.toString();
    }

    /** @param withFigures whether what it counts is told beside where it stands */
    KpiView.MeasureView view(List<Aims> aims, List<Baselines> baselines, Expected expected, boolean withFigures) {
        MeasureStatus status = new MeasureStatus(
                plan.header(),
                kpi,
                measure,
                aims,
                baselines,
                currency -> Optional.ofNullable(byCurrency.get(key(currency))).map(this::series),
                day);
        List<StatusView> units = status.units();
        return view(null, expected.missing(values), status.whole(units), units, withFigures);
    }

    /**
     * What it counts without a rating, and with nothing that is still expected, since no definition in force has it.
     *
     * @param definedIn the version that defines it; absent where the KPI has no other
     */
    KpiView.MeasureView notDefined(@Nullable Integer definedIn, boolean withFigures) {
        return view(definedIn, List.of(), StatusView.none(NoData.NOT_DEFINED, null, null), List.of(), withFigures);
    }

    private KpiView.MeasureView view(
            @Nullable Integer definedIn,
            List<KpiView.MissingView> missing,
            StatusView whole,
            List<StatusView> units,
            boolean withFigures) {
        return new KpiView.MeasureView(
                measure.code(),
                measure.unit(),
                plan.unitName(measure.unit()),
                measure.valueType(),
                measure.aggregation(),
                measure.direction(),
                measure.disaggregation(),
                measure.note(),
                measure.reporting(),
                measure.checks(),
                definedIn,
                withFigures ? new KpiView.Figures(periods(), years(), cycle()) : null,
                missing,
                whole,
                units);
    }

    private MeasureSeries series(Money money) {
        return new MeasureSeries(kpi, measure, sides, money.counted());
    }

    private List<KpiView.PeriodView> periods() {
        List<KpiView.PeriodView> periods = new ArrayList<>();
        for (Money money : byCurrency.values()) {
            Map<Period, List<ReportedValue>> byPeriod = new TreeMap<>(Comparator.comparing(Period::value));
            money.counted()
                    .forEach(value -> byPeriod.computeIfAbsent(value.id().period(), _ -> new ArrayList<>())
                            .add(value));
            MeasureSeries series = series(money);
            int side = -1;
            for (Map.Entry<Period, List<ReportedValue>> period : byPeriod.entrySet()) {
                Sides.Kept kept = sides.later(period.getValue());
                int version = MeasureSeries.version(kept.values());
                @Nullable
                Integer breakBefore = side >= 0 && sides.of(version) > side ? sides.beginning(sides.of(version)) : null;
                side = Math.max(side, sides.of(version));
                periods.add(period(period.getKey(), money.currency(), kept, series.measure(version), breakBefore));
            }
        }
        periods.sort(
                Comparator.comparing((KpiView.PeriodView view) -> view.period().value())
                        .thenComparing(view -> key(view.currency())));
        return periods;
    }

    private KpiView.PeriodView period(
            Period period,
            @Nullable CurrencyCode currency,
            Sides.Kept kept,
            Measure by,
            @Nullable Integer breakBefore) {
        List<ReportedValue> madeFrom = RollUp.standing(by, kept.values());
        Figure whole = RollUp.of(by, madeFrom);
        return new KpiView.PeriodView(
                period,
                whole.value(),
                whole.fraction() == null ? null : whole.fraction().numerator(),
                whole.fraction() == null ? null : whole.fraction().denominator(),
                members(by, whole),
                madeFrom.size(),
                madeFrom.size() < kept.values().size(),
                kept.values().stream()
                        .anyMatch(value -> value.counted().map(Reading::ongoing).orElse(false)),
                KpiView.Bound.of(whole),
                currency,
                byUnit(by, kept.values()),
                kept.values().stream()
                        .map(ReportedValue::state)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                MeasureSeries.version(kept.values()),
                kept.brokenAt(),
                breakBefore,
                (int) kept.values().stream()
                        .filter(ReportedValue::isChangedSinceApproval)
                        .count(),
                absent.getOrDefault(period, List.of()));
    }

    private static Map<Period, List<KpiView.AbsentView>> absent(List<ReportedValue> values) {
        Map<Period, List<KpiView.AbsentView>> absent = new HashMap<>();
        for (ReportedValue value : values) {
            if (value.reading() != null && value.reading().absence() != null) {
                ValueId id = value.id();
                absent.computeIfAbsent(id.period(), _ -> new ArrayList<>())
                        .add(new KpiView.AbsentView(
                                id.reportingUnit(),
                                id.contribution(),
                                Empty.of(value.reading().absence())));
            }
        }
        return absent;
    }

    private static List<KpiView.UnitView> byUnit(Measure measure, List<ReportedValue> values) {
        Map<Code, List<ReportedValue>> units = new TreeMap<>(Comparator.comparing(Code::value));
        values.forEach(value -> units.computeIfAbsent(value.id().reportingUnit(), _ -> new ArrayList<>())
                .add(value));
        List<KpiView.UnitView> byUnit = new ArrayList<>();
        units.forEach((unit, of) -> {
            Figure part = RollUp.of(measure, of);
            byUnit.add(new KpiView.UnitView(unit, part.value(), members(measure, part), KpiView.Bound.of(part)));
        });
        return byUnit;
    }

    private List<KpiView.SpanView> years() {
        List<KpiView.SpanView> years = new ArrayList<>();
        for (Money money : byCurrency.values()) {
            MeasureSeries series = series(money);
            for (int year : series.years()) {
                series.year(year)
                        .map(span -> view(series, span, new Period(String.valueOf(year)), money.currency()))
                        .ifPresent(years::add);
            }
        }
        return years;
    }

    private List<KpiView.SpanView> cycle() {
        List<KpiView.SpanView> cycle = new ArrayList<>();
        for (Money money : byCurrency.values()) {
            MeasureSeries series = series(money);
            series.cycle()
                    .map(span -> view(series, span, null, money.currency()))
                    .ifPresent(cycle::add);
        }
        return cycle;
    }

    private static KpiView.SpanView view(
            MeasureSeries series, Span span, @Nullable Period period, @Nullable CurrencyCode currency) {
        Figure figure = span.figure();
        return new KpiView.SpanView(
                period,
                figure.value(),
                figure.fraction() == null ? null : figure.fraction().numerator(),
                figure.fraction() == null ? null : figure.fraction().denominator(),
                members(series.measure(span.definitionVersion()), figure),
                KpiView.Bound.of(figure),
                currency,
                span.from(),
                span.definitionVersion(),
                span.brokenAt());
    }

    private static @Nullable List<String> members(Measure measure, Figure figure) {
        return measure.aggregation() == Aggregation.DISTINCT ? figure.members() : null;
    }
}
