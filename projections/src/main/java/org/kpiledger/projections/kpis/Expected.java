package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Period;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.value.Reading;
import org.kpiledger.projections.plan.PlanHeader;

/**
 * The periods of the cycle for which values of a KPI are expected: years, or quarters where its definition says so, up to
 * its retirement.
 *
 * @param periods in order
 * @param day that is asked about
 */
record Expected(List<Period> periods, LocalDate day) {
    /** What is known of a period, the best last. */
    private enum Found {
        NOT_APPLICABLE,
        WITHHELD,
        COUNTED;

        static Found of(Reading reading) {
            return switch (reading.absence()) {
                case null -> COUNTED;
                case NOT_APPLICABLE -> NOT_APPLICABLE;
                case WITHHELD -> WITHHELD;
            };
        }

        static Found better(Found one, Found other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }

    static Expected of(Kpi kpi, PlanHeader plan, LocalDate day) {
        boolean quarterly = kpi.inForce(day).sheet().frequency() == Frequency.QUARTERLY;
        @Nullable
        LocalDate retired =
                Optional.ofNullable(kpi.retirement()).map(Retirement::from).orElse(null);
        List<Period> periods = new ArrayList<>();
        for (int year = plan.cycleFrom(); year <= plan.cycleTo(); year++) {
            Period whole = Period.ofYear(year);
            for (Period period : quarterly ? whole.quarters() : List.of(whole)) {
                if (retired == null || period.start().isBefore(retired)) {
                    periods.add(period);
                }
            }
        }
        return new Expected(periods, day);
    }

    /**
     * Those in which nothing counts. What is stated for a quarter stands for its year, and what is stated for a year for
     * its quarters.
     *
     * @param values of one measure
     */
    List<KpiView.MissingView> missing(List<ReportedValue> values) {
        Map<Period, Found> found = new HashMap<>();
        for (ReportedValue value : values) {
            if (value.reading() != null) {
                Period period = value.id().period();
                Found what = Found.of(value.reading());
                found.merge(period, what, Found::better);
                if (period.isQuarter() && !periods.contains(period)) {
                    found.merge(period.fiscalYear(), what, Found::better);
                }
            }
        }
        List<KpiView.MissingView> missing = new ArrayList<>();
        for (Period period : periods) {
            @Nullable Found there = found.containsKey(period) ? found.get(period) : found.get(period.fiscalYear());
            if (there != Found.COUNTED) {
                missing.add(new KpiView.MissingView(period, empty(period, there)));
            }
        }
        return missing;
    }

    private Empty empty(Period period, @Nullable Found there) {
        return switch (there) {
            case NOT_APPLICABLE -> Empty.NOT_APPLICABLE;
            case WITHHELD -> Empty.WITHHELD;
            case COUNTED -> throw new IllegalStateException("something counts in " + period);
            case null -> period.end().isAfter(day) ? Empty.NOT_DUE : Empty.NOT_REPORTED;
        };
    }
}
