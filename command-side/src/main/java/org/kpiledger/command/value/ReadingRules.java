package org.kpiledger.command.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.kpi.QuantityRules;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.kpi.Aggregation;
import org.kpiledger.events.kpi.Disaggregation;
import org.kpiledger.events.kpi.Measure;
import org.kpiledger.events.kpi.ValueType;
import org.kpiledger.events.value.Part;
import org.kpiledger.events.value.Reading;

/** What a reading must fulfil to be one of its measure. */
final class ReadingRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Units of which the members are countries: a code that is none would be counted as one more. */
    private static final Set<String> COUNTED_BY_COUNTRY = Set.of("COUNTRY", "MEMBER_STATE");

    private ReadingRules() {}

    static void check(Measure measure, Reading reading) {
        if (reading.absence() == null) {
            QuantityRules.currencyFits(measure, reading.currency());
        }
        fractionFits(measure, reading.numerator(), reading.denominator());
        valueFits(measure, reading.value(), "value");
        valueAgreesWithItsFraction(measure, reading);
        membersFit(measure, reading);
        breakdownFits(measure, reading);
    }

    private static void fractionFits(Measure measure, @Nullable Quantity numerator, @Nullable Quantity denominator) {
        if (numerator == null || denominator == null) {
            return;
        }
        if (measure.valueType() == ValueType.COUNT || measure.valueType() == ValueType.MONEY) {
            throw Refusal.field(
                    "fraction-not-allowed",
                    "numerator",
                    "must be left out with its denominator, since " + measure.code() + " is no share; give a value");
        }
        QuantityRules.requireNotNegative(numerator, "numerator");
        if (denominator.value().signum() <= 0) {
            throw Refusal.field("denominator-not-positive", "denominator", "must be more than zero");
        }
        if (measure.valueType() == ValueType.PERCENT && numerator.value().compareTo(denominator.value()) > 0) {
            throw Refusal.field(
                    "share-above-whole",
                    "numerator",
                    "must not exceed the denominator, since a share is at most the whole");
        }
    }

    private static void valueFits(Measure measure, @Nullable Quantity value, String field) {
        if (value != null) {
            QuantityRules.check(measure, value, field);
        }
    }

    /** Both may be given, as many sources print both; the value is then the fraction, rounded to its own decimals. */
    private static void valueAgreesWithItsFraction(Measure measure, Reading reading) {
        if (reading.value() == null || reading.numerator() == null || reading.denominator() == null) {
            return;
        }
        BigDecimal value = reading.value().value();
        BigDecimal whole = measure.valueType() == ValueType.PERCENT ? HUNDRED : BigDecimal.ONE;
        BigDecimal fraction = reading.numerator()
                .value()
                .multiply(whole)
                .divide(reading.denominator().value(), value.scale(), RoundingMode.HALF_UP);
        if (fraction.compareTo(value) != 0) {
            throw Refusal.field(
                    "value-disagrees",
                    "value",
                    "does not agree with its numerator and denominator, which give " + fraction.toPlainString()
                            + "; correct one of them or leave the value out");
        }
    }

    private static void requireCountries(List<Code> members) {
        for (int i = 0; i < members.size(); i++) {
            try {
                new Country(members.get(i).value());
            } catch (IllegalArgumentException unknown) {
                throw Refusal.field("unknown-country", "members/" + i, String.valueOf(unknown.getMessage()));
            }
        }
    }

    private static void membersFit(Measure measure, Reading reading) {
        if (reading.members().isEmpty()) {
            return;
        }
        if (measure.aggregation() != Aggregation.DISTINCT) {
            throw Refusal.field(
                    "members-not-counted",
                    "members",
                    "must be left out, since the values of " + measure.code() + " are not united by their members");
        }
        Set<String> seen = new HashSet<>();
        for (Code member : reading.members()) {
            if (!seen.add(member.folded())) {
                throw Refusal.field("duplicate-member", "members", "names " + member + " twice");
            }
        }
        if (COUNTED_BY_COUNTRY.contains(measure.unit().value())) {
            requireCountries(reading.members());
        }
        Quantity value = reading.value();
        if (value != null && value.value().compareTo(BigDecimal.valueOf(seen.size())) != 0) {
            throw Refusal.field(
                    "value-disagrees",
                    "value",
                    "must be the number of its members, which is " + seen.size() + ", or be left out");
        }
    }

    private static void breakdownFits(Measure measure, Reading reading) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < reading.breakdown().size(); i++) {
            Part part = reading.breakdown().get(i);
            String field = "breakdown/" + i;
            categoryIsKnown(measure, part, field);
            if (!seen.add((part.dimension() + "/" + part.category()).toLowerCase(Locale.ROOT))) {
                throw Refusal.field(
                        "duplicate-category", field + "/category", "is given twice in its dimension; add up its parts");
            }
            valueFits(measure, part.value(), field + "/value");
        }
        BreakdownRules.check(measure, reading);
    }

    private static void categoryIsKnown(Measure measure, Part part, String field) {
        Disaggregation dimension = measure.disaggregation().stream()
                .filter(known -> known.dimension().equals(part.dimension()))
                .findFirst()
                .orElseThrow(() -> Refusal.field(
                        "unknown-dimension",
                        field + "/dimension",
                        measure.disaggregation().isEmpty()
                                ? "must be left out, since " + measure.code() + " has no dimensions"
                                : "names no dimension of " + measure.code() + "; it has "
                                        + measure.disaggregation().stream()
                                                .map(Disaggregation::dimension)
                                                .toList()));
        boolean listIsOpen = dimension.categories().isEmpty();
        if (!listIsOpen
                && dimension.categories().stream()
                        .noneMatch(known -> known.code().equals(part.category()))) {
            throw Refusal.field(
                    "unknown-category", field + "/category", "names no category of the dimension " + part.dimension());
        }
    }
}
