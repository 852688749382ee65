package org.kpiledger.events;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A currency by its ISO 4217 code, such as {@code CHF}.
 *
 * <p>The table stands here, because that of the Java runtime changes with its version and its settings: an entry would
 * then be refused that was written under another. A code is never removed from it and its decimals never change.
 * Source: ISO 4217, list one, with what was withdrawn from it after 2022; units without decimals of their own (metals,
 * {@code XDR}, test codes) are left out.
 */
public record CurrencyCode(String value) {
    private static final Map<String, Integer> DECIMALS = new HashMap<>();

    static {
        put(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF");
        put(
                2,
                "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP "
                        + "BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR "
                        + "FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR "
                        + "KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR "
                        + "MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK "
                        + "SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN "
                        + "UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG ZWL");
        put(3, "BHD IQD JOD KWD LYD OMR TND");
        put(4, "CLF UYW");
    }

    public CurrencyCode {
        if (!DECIMALS.containsKey(value)) {
            throw new IllegalArgumentException("must be the ISO 4217 code of a currency, such as CHF");
        }
    }

    /** How many decimals an amount in this currency has: 2 for CHF, 0 for JPY. */
    public int decimals() {
        @Nullable Integer decimals = DECIMALS.get(value);
        if (decimals == null) {
            throw new IllegalStateException(value + " was not checked");
        }
        return decimals;
    }

    /**
     * Makes sure that an amount which stands in this currency has exactly its decimals.
     *
     * @throws FieldProblem naming the field
     */
    public void requireDecimals(String field, Amount amount) {
        if (amount.value().scale() != decimals()) {
            throw new FieldProblem(field, "must have exactly " + decimals() + " decimals, as " + value + " has");
        }
    }

    private static void put(int decimals, String codes) {
        for (String code : codes.split(" ", -1)) {
            DECIMALS.put(code, decimals);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
