package org.kpiledger.events;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one unit of a currency is in another: more than zero, at most 12 digits before and 12 after the point, plain
 * notation, its scale kept.
 */
public record Rate(BigDecimal value) {
    private static final PlainNumber FORM = new PlainNumber(false, 12, 12);

    public Rate {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("must be more than zero");
        }
        if (value.scale() < 0 || value.scale() > 12 || value.precision() - value.scale() > 12) {
            throw new IllegalArgumentException("must have at most 12 digits before and 12 after the point");
        }
    }

    public static Rate parse(String text) {
        if (!FORM.isWrittenAs(text)) {
            throw new IllegalArgumentException(
                    "must be a rate in plain notation, more than zero, with at most 12 digits"
                            + " before and 12 after the point, such as \"0.9362\"");
        }
        return new Rate(new BigDecimal(text));
    }

    /**
     * The amount in the other currency, rounded half up to its decimals.
     *
     * @throws IllegalArgumentException when it is larger than an amount can be
     */
    public Money of(Money original, CurrencyCode other) {
        BigDecimal exact = original.amount().value().multiply(value);
        return new Money(new Amount(exact.setScale(other.decimals(), RoundingMode.HALF_UP)), other);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
