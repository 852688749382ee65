package org.kpiledger.projections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kpiledger.events.codec.Entry;

/** Days of entries. */
public final class Days {
    /** The zone in which days are told where a plan states no other. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private Days() {}

    /** The day on which an entry was written. */
    public static LocalDate of(Entry entry) {
        return of(entry.time());
    }

    /** The day of the instant. */
    public static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }
}
