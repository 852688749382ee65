package org.kpiledger.projections.kpis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.codec.Attributes;
import org.kpiledger.events.codec.Entry;

/**
 * Who did something, why and when.
 *
 * @param role in which the actor acted; absent for the system
 * @param onBehalfOf for whom, where by delegation
 * @param reason in the actor's words, where given
 * @param position of the entry that holds it
 */
public record Act(
        ActorId actor,
        @Nullable Line role,
        @Nullable ActorId onBehalfOf,
        @Nullable Line reason,
        long position,
        Instant time) {
    static Act of(Entry entry) {
        Attributes by = entry.attributes();
        return new Act(
                by.actor(),
                by.actorRole() == null ? null : new Line(by.actorRole()),
                by.onBehalfOf(),
                by.reason(),
                entry.position(),
                entry.time());
    }
}
