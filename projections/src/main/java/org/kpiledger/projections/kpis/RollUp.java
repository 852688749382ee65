package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.Reading;

/**
 * Several contributions to one measure and period made one figure, by the measure's rule.
 *
 * @param value absent where the contributions give none, as with a denominator of zero
 * @param members what was counted, in alphabetical order, where the rule unites members
 * @param lowerBound whether the true figure may be higher, since a contribution counted members without naming them
 */
record RollUp(@Nullable BigDecimal value, List<String> members, boolean lowerBound) {

    /** @param values recorded values, at least one */
    static RollUp of(Measure measure, List<ReportedValue> values) {
        List<Reading> readings = readings(values);
        return switch (measure.aggregation()) {
            case SUM ->
                number(measure.valueType() == ValueType.PERCENT ? pooled(readings, sum(readings)) : sum(readings));
            case LATEST -> number(latest(values));
            case AVERAGE ->
                number(measure.valueType() == ValueType.PERCENT ? pooled(readings, mean(readings)) : mean(readings));
            case DISTINCT -> united(readings);
        };
    }

    private static List<Reading> readings(List<ReportedValue> values) {
        List<Reading> readings = new ArrayList<>();
        for (ReportedValue value : values) {
            if (value.reading() != null) {
                readings.add(value.reading());
            }
        }
        return readings;
    }

    private static RollUp number(@Nullable BigDecimal value) {
        return new RollUp(value, List.of(), false);
    }

    private static @Nullable BigDecimal sum(List<Reading> readings) {
        List<BigDecimal> figures = figures(readings);
        return figures.isEmpty() ? null : figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal mean(List<Reading> readings) {
        List<BigDecimal> figures = figures(readings);
        return figures.isEmpty()
                ? null
                : Reading.plain(figures.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(figures.size()), Reading.QUOTIENT_DECIMALS, RoundingMode.HALF_UP));
    }

    /** All numerators by all denominators; the other figure where a contribution does not have them. */
    private static @Nullable BigDecimal pooled(List<Reading> readings, @Nullable BigDecimal otherwise) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Reading reading : readings) {
            Quantity above = reading.numerator();
            Quantity below = reading.denominator();
            if (above == null || below == null) {
                return otherwise;
            }
            numerator = numerator.add(above.value());
            denominator = denominator.add(below.value());
        }
        return Reading.percent(numerator, denominator);
    }

    private static @Nullable BigDecimal latest(List<ReportedValue> values) {
        return values.stream()
                .max(Comparator.comparing(RollUp::day).thenComparing(ReportedValue::position))
                .map(ReportedValue::reading)
                .map(Reading::figure)
                .orElse(null);
    }

    private static LocalDate day(ReportedValue value) {
        return Objects.requireNonNull(value.reading()).valueDate().lastDay();
    }

    private static RollUp united(List<Reading> readings) {
        TreeSet<String> members = new TreeSet<>();
        BigDecimal atLeast = BigDecimal.ZERO;
        boolean bound = false;
        for (Reading reading : readings) {
            reading.members().forEach(member -> members.add(member.value()));
            BigDecimal stated =
                    reading.value() == null ? BigDecimal.ZERO : reading.value().value();
            bound |= stated.compareTo(BigDecimal.valueOf(
                            reading.members().stream().distinct().count()))
                    > 0;
            atLeast = atLeast.max(stated);
        }
        return new RollUp(atLeast.max(BigDecimal.valueOf(members.size())), List.copyOf(members), bound);
    }

    private static List<BigDecimal> figures(List<Reading> readings) {
        return readings.stream().map(Reading::figure).filter(Objects::nonNull).toList();
    }
}
