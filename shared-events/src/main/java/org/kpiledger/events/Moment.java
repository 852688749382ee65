package org.kpiledger.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A moment in UTC to the microsecond, always written in 27 characters, as the time of an entry is:
 * {@code 2026-11-23T09:15:02.000417Z}. So moments sort as their texts do.
 */
public record Moment(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public Moment {
        if (!FORM.matcher(value).matches() || !exists(value)) {
            throw new IllegalArgumentException("must be a moment in UTC, such as 2026-11-23T09:15:02.000417Z");
        }
    }

    /**
     * The instant, cut to the microsecond.
     *
     * @throws IllegalArgumentException when its year has not four digits
     */
    public static Moment of(Instant instant) {
        return new Moment(WRITTEN.format(instant));
    }

    public Instant instant() {
        return Instant.parse(value);
    }

    /** Midnight at the end of a day and leap seconds are parsed, and are written otherwise. */
    private static boolean exists(String value) {
        try {
            return WRITTEN.format(Instant.parse(value)).equals(value);
        } catch (DateTimeException absent) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
