package org.kpiledger.events;

import java.util.Currency;

/** A currency by its ISO 4217 code, such as {@code CHF}. */
public record CurrencyCode(String value) {
    public CurrencyCode {
        if (decimalsOf(value) < 0) {
            throw new IllegalArgumentException("must be the ISO 4217 code of a currency, such as CHF");
        }
    }

    /** How many decimals an amount in this currency has: 2 for CHF, 0 for JPY. */
    public int decimals() {
        return decimalsOf(value);
    }

    private static int decimalsOf(String value) {
        try {
            return Currency.getInstance(value).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            return -1;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
