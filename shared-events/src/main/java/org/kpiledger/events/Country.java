package org.kpiledger.events;

import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-3 code, such as {@code TUR}. */
public record Country(String value) {
    private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    public Country {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("must be an ISO 3166-1 alpha-3 country code, such as TUR");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
