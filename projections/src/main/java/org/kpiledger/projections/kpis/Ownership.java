package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;

/**
 * That a person answers for the values of a KPI.
 *
 * @param from first day
 * @param until first day on which it is over; absent while it lasts
 * @param assigned by whom
 * @param released by whom; absent while it lasts
 */
public record Ownership(
        ActorId owner,
        LocalDate from,
        @Nullable LocalDate until,
        Act assigned,
        @Nullable Act released) {
    Ownership over(LocalDate day, Act by) {
        return new Ownership(owner, from, day, assigned, by);
    }

    boolean isOpen() {
        return released == null;
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
