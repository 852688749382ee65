package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;

/**
 * Who answers for the values of a KPI, and when.
 *
 * @param from first day
 * @param until first day on which it is over; absent while it lasts
 */
public record Owner(ActorId actor, LocalDate from, @Nullable LocalDate until) {
    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    boolean isOpen() {
        return until == null;
    }

    Owner over(LocalDate day) {
        return new Owner(actor, from, day);
    }
}
