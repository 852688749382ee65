package org.kpiledger.command.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hour of the night at which hardly anybody works: 2:30 in Zurich, an hour later in the night that has no 2:30. */
final class Night {
    private static final LocalTime AT = LocalTime.of(2, 30);
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private Night() {}

    /** The first such hour behind the instant. */
    static Instant after(Instant instant) {
        LocalDate today = instant.atZone(ZONE).toLocalDate();
        Instant tonight = of(today);
        return tonight.isAfter(instant) ? tonight : of(today.plusDays(1));
    }

    private static Instant of(LocalDate day) {
        return ZonedDateTime.of(day, AT, ZONE).toInstant();
    }
}
