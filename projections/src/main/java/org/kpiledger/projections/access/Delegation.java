package org.kpiledger.projections.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.Scope;

/**
 * A role in which an actor may act for somebody who holds it.
 *
 * @param scope where; absent: wherever the delegator holds it
 * @param until last day
 * @param restsOn where it is given, grants to the delegator before this delegation carry it, and no later ones; in
 *     older entries it is absent
 * @param position of the entry that gave it
 * @param time when that was recorded
 */
public record Delegation(
        ActorId delegator,
        Role role,
        @Nullable Scope scope,
        LocalDate until,
        @Nullable Integer restsOn,
        long position,
        Instant time) {
    boolean isOf(ActorId other, Role of, @Nullable Scope within) {
        return delegator.equals(other) && role == of && Objects.equals(scope, within);
    }

    boolean isCarriedBy(Holding held) {
        return restsOn == null || held.position() < position;
    }

    boolean isOver(LocalDate day) {
        return until.isBefore(day);
    }
}
