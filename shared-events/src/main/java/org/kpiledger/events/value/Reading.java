package org.kpiledger.events.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Sha256;

/**
 * What a reported value says: a number, a fraction, the members counted, or why there is none of these.
 *
 * @param valueDate the day that the value is about; on the clock of valid time it counts at its last day
 * @param value in the measure's unit
 * @param numerator with {@code denominator}: the fraction that a percentage comes from
 * @param members what was counted, such as country codes; members are united over contributions, never added
 * @param currency of a value of money, whose sums are then filled up to exactly its decimals
 * @param breakdown its parts by category
 * @param ongoing whether what it counts is not finished
 * @param evidence digests of the files that prove it
 * @param absence why nothing is counted; it stands alone
 */
public record Reading(
        PartialDate valueDate,
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        List<Code> members,
        @Nullable CurrencyCode currency,
        List<Part> breakdown,
        @Nullable Basis basis,
        boolean ongoing,
        List<Sha256> evidence,
        @Nullable Prose note,
        @Nullable Absence absence) {
    public Reading {
        members = List.copyOf(members);
        breakdown = List.copyOf(breakdown);
        evidence = List.copyOf(evidence);
        if ((numerator == null) != (denominator == null)) {
            throw new FieldProblem(
                    numerator == null ? "numerator" : "denominator",
                    "is missing; numerator and denominator go together");
        }
        if (currency != null) {
            value = in(currency, "value", value);
            numerator = in(currency, "numerator", numerator);
            denominator = in(currency, "denominator", denominator);
            breakdown = in(currency, breakdown);
        }
        boolean counted = value != null || numerator != null || !members.isEmpty();
        if (!counted && absence == null) {
            throw new FieldProblem("value", "is missing; give a value, a numerator with its denominator, or members");
        }
        if (absence != null && (counted || !breakdown.isEmpty())) {
            throw new FieldProblem("absence", "must be left out where something is counted");
        }
    }

    /** A reading that counts something. */
    public Reading(
            PartialDate valueDate,
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            List<Code> members,
            @Nullable CurrencyCode currency,
            List<Part> breakdown,
            @Nullable Basis basis,
            boolean ongoing,
            List<Sha256> evidence,
            @Nullable Prose note) {
        this(
                valueDate,
                value,
                numerator,
                denominator,
                members,
                currency,
                breakdown,
                basis,
                ongoing,
                evidence,
                note,
                null);
    }

    /** Decimals of a quotient; trailing zeros are dropped. */
    public static final int QUOTIENT_DECIMALS = 6;

    /** The number that it says; absent where it says none, as with a denominator of zero. */
    public @Nullable BigDecimal figure() {
        if (value != null) {
            return value.value();
        }
        if (numerator != null && denominator != null) {
            return percent(numerator.value(), denominator.value());
        }
        return absence == null ? BigDecimal.valueOf(members.stream().distinct().count()) : null;
    }

    /** Numerator by denominator in per cent, half up; absent where the denominator is zero. */
    public static @Nullable BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? null
                : plain(numerator.movePointRight(2).divide(denominator, QUOTIENT_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Without trailing zeros behind the point, and never with an exponent. */
    public static BigDecimal plain(BigDecimal quotient) {
        BigDecimal stripped = quotient.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable Quantity in(CurrencyCode currency, String field, @Nullable Quantity sum) {
        return sum == null ? null : sum.in(currency, field);
    }

    private static List<Part> in(CurrencyCode currency, List<Part> breakdown) {
        return breakdown.stream()
                .map(part ->
                        new Part(part.dimension(), part.category(), part.value().in(currency, "breakdown")))
                .toList();
    }
}
