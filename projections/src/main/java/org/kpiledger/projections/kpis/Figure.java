package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.value.Reading;

/**
 * What one value counts, or what several count together, with all that is needed to go on rolling up: a mean is
 * divided when it is read, and not before.
 *
 * @param total the number, times {@code weight}; absent where there is none, as with a denominator of zero
 * @param weight how many numbers of a mean stand in the total, else 1
 * @param fraction what a share comes from; absent where one of its parts has none
 * @param members what was counted, in alphabetical order, where the rule unites members
 * @param lowerBound whether the true figure may be higher, since a part counted members without naming them
 * @param day the last that it is about
 * @param position of the last entry that it comes from
 */
record Figure(
        @Nullable BigDecimal total,
        int weight,
        @Nullable Fraction fraction,
        List<String> members,
        boolean lowerBound,
        LocalDate day,
        long position) {
    /** Numerators by denominators. */
    record Fraction(BigDecimal numerator, BigDecimal denominator) {
        /** Absent where the reading does not tell both. */
        static @Nullable Fraction of(Reading reading) {
            return reading.numerator() == null || reading.denominator() == null
                    ? null
                    : new Fraction(
                            reading.numerator().value(), reading.denominator().value());
        }

        Fraction plus(Fraction other) {
            return new Fraction(numerator.add(other.numerator), denominator.add(other.denominator));
        }

        /** How much larger this share is than the other, as a share. */
        Fraction less(Fraction other) {
            return new Fraction(
                    numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        @Nullable
        BigDecimal percent() {
            return Reading.percent(numerator, denominator);
        }
    }

    static Figure of(Measure measure, ReportedValue value, Reading reading) {
        boolean united = measure.aggregation() == Aggregation.DISTINCT;
        List<String> members = members(reading);
        BigDecimal named = BigDecimal.valueOf(members.size());
        BigDecimal stated = reading.value() == null ? named : reading.value().value();
        return new Figure(
                united ? stated.max(named) : reading.figure(),
                1,
                Fraction.of(reading),
                members,
                united && stated.compareTo(named) > 0,
                reading.valueDate().lastDay(),
                value.position());
    }

    private static List<String> members(Reading reading) {
        if (reading.members().isEmpty()) {
            return List.of();
        }
        TreeSet<String> members = new TreeSet<>();
        reading.members().forEach(member -> members.add(member.value()));
        return List.copyOf(members);
    }

    /** The number, of a mean half up; absent where there is none. */
    @Nullable
    BigDecimal value() {
        return total == null || weight == 1
                ? total
                : Reading.plain(
                        total.divide(BigDecimal.valueOf(weight), Reading.QUOTIENT_DECIMALS, RoundingMode.HALF_UP));
    }
}
