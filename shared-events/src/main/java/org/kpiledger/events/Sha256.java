package org.kpiledger.events;

import java.util.regex.Pattern;

/** A SHA-256 digest in 64 lower-case hexadecimal digits (FIPS 180-4). */
public record Sha256(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be a SHA-256 digest of 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
