package org.kpiledger.projections.findings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.codec.Entry;

/**
 * What somebody did to a finding, and when.
 *
 * @param on the day from which it counts
 * @param role in which it was done; absent for the system
 * @param onBehalfOf for whom, where by delegation
 * @param position of the entry
 * @param time when it was recorded
 */
public record Step(
        LocalDate on,
        ActorId by,
        @Nullable Line role,
        @Nullable ActorId onBehalfOf,
        long position,
        Instant time,
        @Nullable Line reason) {
    static Step of(Entry entry, LocalDate on) {
        String role = entry.attributes().actorRole();
        return new Step(
                on,
                entry.attributes().actor(),
                role == null ? null : new Line(role),
                entry.attributes().onBehalfOf(),
                entry.position(),
                entry.time(),
                entry.attributes().reason());
    }
}
