package org.kpiledger.events.codec;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The first bytes of every entry, where position and time stand at fixed offsets and with fixed width, so that the
 * writer sets them in place after everything else is serialised.
 */
public final class EntryFrame {
    /** Largest entry, in bytes. */
    public static final int LENGTH_MAX = 65_535;

    private static final String BEFORE_POSITION = "{\"specversion\":\"1.0\",\"logposition\":\"";
    private static final String BEFORE_TIME = "\",\"time\":\"";
    private static final String BEFORE_ID = "\",\"id\":\"";
    private static final String TIME_FORM = "0000-00-00T00:00:00.000000Z";
    private static final int POSITION_DIGITS = 20;
    private static final int POSITION_AT = BEFORE_POSITION.length();
    private static final int TIME_AT = POSITION_AT + POSITION_DIGITS + BEFORE_TIME.length();

    /** The frame as it stands in every entry, a zero for each digit. */
    private static final byte[] FORM =
            ascii(BEFORE_POSITION + "0".repeat(POSITION_DIGITS) + BEFORE_TIME + TIME_FORM + BEFORE_ID);

    private EntryFrame() {}

    /** The frame with position 0 and the epoch, to be stamped later. */
    static byte[] blank() {
        byte[] frame = FORM.clone();
        put(frame, 0, Instant.EPOCH);
        return frame;
    }

    /**
     * Sets position and time in place.
     *
     * @param position from 1
     * @param time cut to the microsecond
     * @throws IllegalArgumentException when the position is less or the year has more than four digits
     */
    public static void stamp(byte[] entry, long position, Instant time) {
        if (position < 1) {
            throw new IllegalArgumentException("positions start at 1, so " + position + " is none");
        }
        put(entry, position, time);
    }

    /**
     * The entry's position.
     *
     * @throws UnreadableEntry when the bytes do not begin as an entry does
     */
    public static long position(byte[] entry) {
        require(entry);
        try {
            return Long.parseLong(new String(entry, POSITION_AT, POSITION_DIGITS, StandardCharsets.US_ASCII));
        } catch (NumberFormatException tooLarge) {
            throw new UnreadableEntry("the position has more digits than any log has entries", tooLarge);
        }
    }

    /**
     * When the entry was recorded.
     *
     * @throws UnreadableEntry when the bytes do not begin as an entry does
     */
    public static Instant time(byte[] entry) {
        require(entry);
        try {
            return LocalDateTime.of(
                            digits(entry, TIME_AT, 4),
                            digits(entry, TIME_AT + 5, 2),
                            digits(entry, TIME_AT + 8, 2),
                            digits(entry, TIME_AT + 11, 2),
                            digits(entry, TIME_AT + 14, 2),
                            digits(entry, TIME_AT + 17, 2),
                            1_000 * digits(entry, TIME_AT + 20, 6))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException absent) {
            throw new UnreadableEntry("the entry's time does not exist: " + absent.getMessage(), absent);
        }
    }

    /** Makes sure that the bytes begin as every entry does, a digit where each digit stands. */
    private static void require(byte[] entry) {
        if (entry.length < FORM.length || entry.length > LENGTH_MAX) {
            throw new UnreadableEntry(
                    "an entry has from " + FORM.length + " to " + LENGTH_MAX + " bytes, not " + entry.length);
        }
        for (int i = 0; i < FORM.length; i++) {
            boolean asExpected = isDigitAt(i) ? entry[i] >= '0' && entry[i] <= '9' : entry[i] == FORM[i];
            if (!asExpected) {
                throw new UnreadableEntry("the byte at index " + i + " is not as in every entry");
            }
        }
    }

    private static boolean isDigitAt(int index) {
        boolean numbered = index >= POSITION_AT && index < POSITION_AT + POSITION_DIGITS
                || index >= TIME_AT && index < TIME_AT + TIME_FORM.length();
        return numbered && FORM[index] == '0';
    }

    private static void put(byte[] entry, long position, Instant time) {
        LocalDateTime t = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        if (t.getYear() < 0 || t.getYear() > 9_999) {
            throw new IllegalArgumentException("the year of " + time + " has not four digits");
        }
        putDigits(entry, POSITION_AT, POSITION_DIGITS, position);
        putDigits(entry, TIME_AT, 4, t.getYear());
        putDigits(entry, TIME_AT + 5, 2, t.getMonthValue());
        putDigits(entry, TIME_AT + 8, 2, t.getDayOfMonth());
        putDigits(entry, TIME_AT + 11, 2, t.getHour());
        putDigits(entry, TIME_AT + 14, 2, t.getMinute());
        putDigits(entry, TIME_AT + 17, 2, t.getSecond());
        putDigits(entry, TIME_AT + 20, 6, t.getNano() / 1_000);
    }

    private static void putDigits(byte[] to, int at, int width, long value) {
        long rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            to[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static int digits(byte[] from, int at, int width) {
        int value = 0;
        for (int i = at; i < at + width; i++) {
            value = 10 * value + from[i] - '0';
        }
        return value;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
