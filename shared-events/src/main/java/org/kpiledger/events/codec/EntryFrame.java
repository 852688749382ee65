package org.kpiledger.events.codec;

import java.nio.charset.StandardCharsets;
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

    static final String BEFORE_POSITION = "{\"specversion\":\"1.0\",\"logposition\":\"";
    static final String BEFORE_TIME = "\",\"time\":\"";
    static final String BEFORE_ID = "\",\"id\":\"";

    private static final int POSITION_DIGITS = 20;
    private static final int TIME_LENGTH = 27;
    private static final int POSITION_AT = BEFORE_POSITION.length();
    private static final int TIME_AT = POSITION_AT + POSITION_DIGITS + BEFORE_TIME.length();

    private EntryFrame() {}

    /** The frame with position 0 and the epoch, to be stamped later. */
    static String blank() {
        return BEFORE_POSITION + "0".repeat(POSITION_DIGITS) + BEFORE_TIME + "1970-01-01T00:00:00.000000Z" + BEFORE_ID;
    }

    /**
     * Sets position and time in place.
     *
     * @param position from 1
     * @param time cut to the microsecond
     */
    public static void stamp(byte[] entry, long position, Instant time) {
        putDigits(entry, POSITION_AT, POSITION_DIGITS, position);
        LocalDateTime t = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        putDigits(entry, TIME_AT, 4, t.getYear());
        putDigits(entry, TIME_AT + 5, 2, t.getMonthValue());
        putDigits(entry, TIME_AT + 8, 2, t.getDayOfMonth());
        putDigits(entry, TIME_AT + 11, 2, t.getHour());
        putDigits(entry, TIME_AT + 14, 2, t.getMinute());
        putDigits(entry, TIME_AT + 17, 2, t.getSecond());
        putDigits(entry, TIME_AT + 20, 6, t.getNano() / 1_000);
    }

    public static long position(byte[] entry) {
        return Long.parseLong(new String(entry, POSITION_AT, POSITION_DIGITS, StandardCharsets.US_ASCII));
    }

    public static Instant time(byte[] entry) {
        return Instant.parse(new String(entry, TIME_AT, TIME_LENGTH, StandardCharsets.US_ASCII));
    }

    private static void putDigits(byte[] to, int at, int width, long value) {
        long rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            to[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
