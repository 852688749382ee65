package org.kpiledger.events;

import java.util.Set;

/**
 * A readable code such as {@code P1.EMT}: one to 64 characters of {@code A-Z a-z 0-9 . _ -}, unique ignoring case where
 * it is used; {@code -} alone is reserved for "none", and {@code .} and {@code ..} would vanish from a path.
 */
public record Code(String value) {
    private static final int LENGTH_MAX = 64;
    private static final Set<String> RESERVED = Set.of("-", ".", "..");

    public Code {
        if (!Alphabet.CODE.spells(value, LENGTH_MAX) || RESERVED.contains(value)) {
            throw new IllegalArgumentException(
                    "must be a code of 1 to 64 letters, digits, dots, underscores or hyphens, such as P1.EMT");
        }
    }

    /** The form in which two codes that differ by case only are equal. */
    public String folded() {
        return value.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
