package org.kpiledger.projections.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Direction;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.projections.kpis.KpiView;
import org.kpiledger.projections.kpis.NoData;
import org.kpiledger.projections.kpis.Rating;
import org.kpiledger.projections.kpis.StatusView;

/** What the KPIs of a plan say of one year. */
final class Results {
    private final int year;
    private final Period period;
    private final List<KpiView> kpis;

    /** @param kpis of the whole plan, those that are retired before the year among them */
    Results(int year, List<KpiView> kpis) {
        this.year = year;
        this.period = new Period(String.valueOf(year));
        this.kpis = kpis;
    }

    /** The KPIs that stand under the priority or theme and are measured in the year. */
    List<KpiView> under(Code node) {
        return kpis.stream()
                .filter(kpi -> kpi.theme().equals(node) || node.equals(kpi.priority()))
                .filter(kpi -> kpi.retiredFrom() == null || kpi.retiredFrom().isAfter(LocalDate.of(year, 1, 1)))
                .toList();
    }

    SpendBesideResultView.KpiResult of(KpiView kpi) {
        return new SpendBesideResultView.KpiResult(
                kpi.code(),
                kpi.name(),
                kpi.status().value(),
                kpi.measures().stream().map(this::of).toList());
    }

    /** A target of another year says nothing of this one. */
    private SpendBesideResultView.MeasureResult of(KpiView.MeasureView measure) {
        StatusView status = measure.status();
        boolean other = status.period() != null && status.period().year() != year;
        StatusView.@Nullable Against current = other ? null : status.current();
        return new SpendBesideResultView.MeasureResult(
                measure.code(),
                measure.unit(),
                measure.unitName(),
                other ? Rating.NO_DATA : status.value(),
                other ? NoData.NO_VALUE : status.reason(),
                status.reportingUnit(),
                other ? null : status.period(),
                current == null ? null : current.target(),
                other ? null : status.expected(),
                other ? null : status.achieved(),
                other ? null : status.attainment());
    }

    /** The measures by which units of result are counted. */
    List<Counted> counts(List<KpiView> of) {
        return of.stream()
                .flatMap(kpi -> kpi.measures().stream()
                        .filter(Results::addsUp)
                        .map(measure -> new Counted(kpi.code(), measure, period)))
                .toList();
    }

    /** Only what is counted, added or united, and wanted can be paid for by the unit. */
    private static boolean addsUp(KpiView.MeasureView measure) {
        return measure.valueType() == ValueType.COUNT
                && measure.direction() == Direction.INCREASE
                && (measure.aggregation() == Aggregation.SUM || measure.aggregation() == Aggregation.DISTINCT);
    }

    /** A measure by which units of result are counted. */
    record Counted(Code kpi, KpiView.MeasureView measure, Period period) {
        /** A count and whether there may be more. */
        private record Count(BigDecimal value, boolean more) {}

        boolean isNothing() {
            return count().isEmpty();
        }

        /** The year by the reporting method; where that is not defined, what is reported for the year as such. */
        private Optional<Count> count() {
            Optional<Count> rolledUp = measure.years().stream()
                    .filter(span -> period.equals(span.period()))
                    .filter(span -> span.value() != null)
                    .map(span -> new Count(span.value(), span.bound() != null))
                    .findFirst();
            return rolledUp.or(() -> measure.periods().stream()
                            .filter(one -> one.period().equals(period) && one.value() != null)
                            .map(one -> new Count(one.value(), one.bound() != null))
                            .findFirst())
                    .filter(count -> count.value().signum() > 0);
        }

        SpendBesideResultView.CostPerUnit cost(BigDecimal spent, int decimals) {
            Count count = count().orElseThrow();
            return new SpendBesideResultView.CostPerUnit(
                    kpi,
                    measure.code(),
                    measure.unit(),
                    measure.unitName(),
                    count.value(),
                    count.more() ? SpendBesideResultView.Bound.UPPER : null,
                    spent.divide(count.value(), decimals, RoundingMode.HALF_UP));
        }
    }
}
