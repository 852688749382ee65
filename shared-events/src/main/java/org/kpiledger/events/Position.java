package org.kpiledger.events;

import java.util.regex.Pattern;

/** The position of an entry, from 1, written in 20 digits as the entry itself has it: {@code 00000000000000000317}. */
public record Position(String value) {
    private static final Pattern FORM = Pattern.compile("00\\d{18}");

    public Position {
        if (!FORM.matcher(value).matches() || Long.parseLong(value) < 1) {
            throw new IllegalArgumentException("must be a position in 20 digits, such as 00000000000000000317");
        }
    }

    /** @throws IllegalArgumentException when it is not from 1 on */
    public static Position of(long number) {
        return new Position("%020d".formatted(number));
    }

    public long number() {
        return Long.parseLong(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
