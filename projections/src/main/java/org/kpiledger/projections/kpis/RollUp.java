package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ReportingMethod;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.Reading;

/**
 * Several figures made one: contributions to one period by the measure's aggregation, successive periods by its reporting
 * method.
 *
 * <p>Shares are rolled up as their numerators and denominators wherever all of them have these, and divided then. Members
 * are united and never added.
 */
final class RollUp {
    private RollUp() {}

    /** @param values that count, at least one */
    static Figure of(Measure measure, List<ReportedValue> values) {
        List<Figure> figures = new ArrayList<>();
        for (ReportedValue value : standing(measure, values)) {
            value.counted().ifPresent(reading -> figures.add(Figure.of(measure, value, reading)));
        }
        return together(measure, figures);
    }

    /** What the whole says stands for its parts: nothing is added to it, and no part replaces it; members are united. */
    static List<ReportedValue> standing(Measure measure, List<ReportedValue> values) {
        if (measure.aggregation() == Aggregation.DISTINCT) {
            return values;
        }
        List<ReportedValue> whole = new ArrayList<>();
        for (ReportedValue value : values) {
            if (LastOfEachUnit.isOfTheWhole(value)) {
                whole.add(value);
            }
        }
        return whole.isEmpty() ? values : whole;
    }

    /** Contributions to one period. */
    static Figure together(Measure measure, List<Figure> figures) {
        return switch (measure.aggregation()) {
            case SUM -> added(measure, figures);
            case LATEST -> latest(figures);
            case AVERAGE -> mean(measure, figures);
            case DISTINCT -> united(figures);
        };
    }

    /**
     * What was counted in successive periods, where each counts its own and none stands for those before it.
     *
     * @param method INCREMENTAL or AVERAGE
     */
    static Figure over(Measure measure, ReportingMethod method, List<Figure> periods) {
        return switch (method) {
            case INCREMENTAL ->
                measure.aggregation() == Aggregation.DISTINCT ? united(periods) : added(measure, periods);
            case AVERAGE -> mean(measure, periods.stream().map(RollUp::alone).toList());
            case CUMULATIVE, LATEST -> throw new IllegalStateException("the last period stands for those before it");
        };
    }

    /** A period as one number of a mean, whatever it is made from. */
    private static Figure alone(Figure period) {
        return new Figure(
                period.value(), 1, period.fraction(), List.of(), period.lowerBound(), period.day(), period.position());
    }

    private static Figure added(Measure measure, List<Figure> figures) {
        @Nullable BigDecimal sum = null;
        for (Figure figure : figures) {
            BigDecimal number = figure.value();
            if (number != null) {
                sum = sum == null ? number : sum.add(number);
            }
        }
        return figure(measure, figures, sum, 1);
    }

    private static Figure mean(Measure measure, List<Figure> figures) {
        @Nullable BigDecimal sum = null;
        int weight = 0;
        for (Figure figure : figures) {
            BigDecimal total = figure.total();
            if (total != null) {
                sum = sum == null ? total : sum.add(total);
                weight += figure.weight();
            }
        }
        if (sum == null) {
            return figure(measure, figures, null, 1);
        }
        // A mean of one has no decimals that its number has not, but is written as any other mean.
        return figure(measure, figures, weight == 1 ? Reading.plain(sum) : sum, weight);
    }

    private static Figure latest(List<Figure> figures) {
        return figures.stream()
                .max(Comparator.comparing(Figure::day).thenComparing(Figure::position))
                .orElseThrow();
    }

    private static Figure united(List<Figure> figures) {
        TreeSet<String> members = new TreeSet<>();
        BigDecimal atLeast = BigDecimal.ZERO;
        for (Figure figure : figures) {
            members.addAll(figure.members());
            atLeast = figure.total() == null ? atLeast : atLeast.max(figure.total());
        }
        return new Figure(
                atLeast.max(BigDecimal.valueOf(members.size())),
                1,
                null,
                List.copyOf(members),
                isLowerBound(figures),
                day(figures),
                position(figures));
    }

    /** The figure with its fraction, and as a share of that where it is one. */
    private static Figure figure(Measure measure, List<Figure> figures, @Nullable BigDecimal total, int weight) {
        Figure.@Nullable Fraction fraction = pooled(figures);
        boolean bound = isLowerBound(figures);
        return fraction != null && measure.valueType() == ValueType.PERCENT
                ? new Figure(fraction.percent(), 1, fraction, List.of(), bound, day(figures), position(figures))
                : new Figure(total, weight, fraction, List.of(), bound, day(figures), position(figures));
    }

    /** All numerators by all denominators; absent where one figure does not have them. */
    private static Figure.@Nullable Fraction pooled(List<Figure> figures) {
        Figure.@Nullable Fraction sum = null;
        for (Figure figure : figures) {
            if (figure.fraction() == null) {
                return null;
            }
            sum = sum == null ? figure.fraction() : sum.plus(figure.fraction());
        }
        return sum;
    }

    private static boolean isLowerBound(List<Figure> figures) {
        for (Figure figure : figures) {
            if (figure.lowerBound()) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate day(List<Figure> figures) {
        LocalDate last = LocalDate.MIN;
        for (Figure figure : figures) {
            last = figure.day().isAfter(last) ? figure.day() : last;
        }
        return last;
    }

    private static long position(List<Figure> figures) {
        long last = 0;
        for (Figure figure : figures) {
            last = Math.max(last, figure.position());
        }
        return last;
    }
}
