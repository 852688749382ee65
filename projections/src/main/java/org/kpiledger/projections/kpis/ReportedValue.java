package org.kpiledger.projections.kpis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.ValueId;
import org.kpiledger.events.value.Reading;
import org.kpiledger.events.value.ReasonCode;

/**
 * One reported value as it stands.
 *
 * @param reading what it says, absent once it is withdrawn
 * @param corrections how often it was corrected since it was recorded
 * @param reasonCode why it was last corrected or withdrawn
 * @param recordedBy who made the last statement about it
 * @param position of the entry that holds the last statement
 */
public record ReportedValue(
        ValueId id,
        @Nullable Reading reading,
        int definitionVersion,
        boolean definitionApproved,
        int corrections,
        @Nullable ReasonCode reasonCode,
        ActorId recordedBy,
        Instant recordedAt,
        long position)
        implements KpiDocument {
    /** Decimals of a quotient; trailing zeros are dropped. */
    static final int QUOTIENT_DECIMALS = 6;

    ValueState state() {
        return reading == null ? ValueState.WITHDRAWN : ValueState.RECORDED;
    }

    /** The number that a reading says, absent where it has none, as with a denominator of zero. */
    static @Nullable BigDecimal figure(Reading reading) {
        if (reading.value() != null) {
            return reading.value().value();
        }
        if (reading.numerator() != null && reading.denominator() != null) {
            return percent(reading.numerator().value(), reading.denominator().value());
        }
        return BigDecimal.valueOf(reading.members().stream().distinct().count());
    }

    /** Numerator by denominator in per cent, half up; absent where the denominator is zero. */
    static @Nullable BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? null
                : plain(numerator.movePointRight(2).divide(denominator, QUOTIENT_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Without trailing zeros behind the point, and never with an exponent. */
    static BigDecimal plain(BigDecimal quotient) {
        BigDecimal stripped = quotient.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
