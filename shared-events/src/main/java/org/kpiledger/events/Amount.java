package org.kpiledger.events;

import java.math.BigDecimal;

/**
 * A sum of money in a currency that stands beside it: not negative, at most 15 digits before the point, plain notation.
 *
 * <p>The scale is kept: {@code 1000.00} is not rewritten to {@code 1000}.
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {
    private static final PlainNumber FORM = new PlainNumber(false, 15, 4);

    public Amount {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("must not be negative");
        }
        if (value.scale() < 0 || value.scale() > 4 || value.precision() - value.scale() > 15) {
            throw new IllegalArgumentException("must have at most 15 digits before and 4 after the point");
        }
    }

    public static Amount parse(String text) {
        if (!FORM.isWrittenAs(text)) {
            throw new IllegalArgumentException(
                    "must be an amount in plain notation, not negative, with at most 15 digits before the point,"
                            + " such as \"1000.00\"");
        }
        return new Amount(new BigDecimal(text));
    }

    public static Amount zero(CurrencyCode currency) {
        return new Amount(BigDecimal.ZERO.setScale(currency.decimals()));
    }

    /**
     * The same amount with exactly the decimals of the currency.
     *
     * @throws IllegalArgumentException when it has more decimals than the currency
     */
    public Amount in(CurrencyCode currency) {
        if (value.stripTrailingZeros().scale() > currency.decimals()) {
            throw new IllegalArgumentException(
                    "has more decimals than " + currency + " has; use at most " + currency.decimals());
        }
        return new Amount(value.setScale(currency.decimals()));
    }

    public Amount plus(Amount other) {
        return new Amount(value.add(other.value));
    }

    /** The difference; the caller has made sure that {@code other} is not larger. */
    public Amount minus(Amount other) {
        return new Amount(value.subtract(other.value));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean exceeds(Amount other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
