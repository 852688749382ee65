package org.kpiledger.projections;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as entries have them, UTC with microseconds: {@code 2026-11-23T09:15:02.000417Z}. One stands in each value
 * and each line of an answer, and the library's formatter takes a seventh of the time of writing it.
 */
final class InstantText {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String BLANK = "0000-00-00T00:00:00.000000Z";
    private static final int YEAR_MAX = 9_999;
    private static final int NANOS_A_MICRO = 1_000;

    private InstantText() {}

    static String of(Instant instant) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > YEAR_MAX) {
            return FORM.format(instant);
        }
        char[] text = BLANK.toCharArray();
        put(text, 4, at.getYear());
        put(text, 7, at.getMonthValue());
        put(text, 10, at.getDayOfMonth());
        put(text, 13, at.getHour());
        put(text, 16, at.getMinute());
        put(text, 19, at.getSecond());
        put(text, 26, at.getNano() / NANOS_A_MICRO);
        return new String(text);
    }

    /** Digit by digit from the last, which stands before {@code end}. */
    private static void put(char[] text, int end, int number) {
        int at = end;
        for (int left = number; left > 0; left /= 10) {
            text[--at] = (char) ('0' + left % 10);
        }
    }
}
