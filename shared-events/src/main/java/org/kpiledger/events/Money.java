package org.kpiledger.events;

/** An amount with its currency and exactly that currency's decimals (ISO 4217). */
public record Money(Amount amount, CurrencyCode currency) {
    public Money {
        currency.requireDecimals("amount", amount);
    }

    /** The amount in the currency, its decimals filled up. */
    public static Money of(Amount amount, CurrencyCode currency) {
        return new Money(amount.in(currency), currency);
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
