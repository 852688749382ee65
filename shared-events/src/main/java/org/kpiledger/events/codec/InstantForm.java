package org.kpiledger.events.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.kpiledger.events.Alphabet;

/**
 * Reads instants as they are written: {@code 2026-11-23T09:15:02.000417Z}. Several stand in each document, and the
 * library's parser, which takes all forms that there are, takes six times as long.
 */
final class InstantForm {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;
    private static final int HOUR_MAX = 23;
    private static final int SIXTY = 60;
    private static final int SECONDS_A_DAY = 24 * 60 * 60;

    private InstantForm() {}

    /**
     * The instant, in this form or another that {@link Instant#parse} takes.
     *
     * @throws IllegalArgumentException for what is no instant
     */
    static Instant parse(String text) {
        try {
            return isWritten(text) ? written(text) : Instant.parse(text);
        } catch (DateTimeException absent) {
            throw new IllegalArgumentException("must be an instant in UTC, such as 2026-11-23T09:15:02.000417Z");
        }
    }

    /** Whether all is in its place; a leap second or midnight at the end of a day is left to the library. */
    private static boolean isWritten(String text) {
        int end = text.length() - 1;
        if (end < FORM.length() || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            boolean inPlace = FORM.charAt(i) == '0'
                    ? Alphabet.DIGITS.spells(text, i, i + 1, 1)
                    : text.charAt(i) == FORM.charAt(i);
            if (!inPlace) {
                return false;
            }
        }
        boolean fraction = end > FORM.length();
        if (fraction
                && (text.charAt(FORM.length()) != '.'
                        || !Alphabet.DIGITS.spells(text, FORM.length() + 1, end, NANO_DIGITS))) {
            return false;
        }
        return number(text, 11, 13) <= HOUR_MAX && number(text, 14, 16) < SIXTY && number(text, 17, 19) < SIXTY;
    }

    private static Instant written(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int second = (number(text, 11, 13) * SIXTY + number(text, 14, 16)) * SIXTY + number(text, 17, 19);
        int nano = 0;
        for (int i = FORM.length() + 1; i <= FORM.length() + NANO_DIGITS; i++) {
            nano = 10 * nano + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + second, nano);
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
