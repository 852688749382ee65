package org.kpiledger.projections.periods;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.codec.Entry;

/**
 * What somebody did to a period, and when.
 *
 * @param on the day from which it counts
 * @param by who did it
 * @param onBehalfOf for whom, where by delegation
 * @param position of the entry
 * @param time when it was recorded
 * @param document the document that records it
 */
public record Step(
        LocalDate on,
        ActorId by,
        @Nullable ActorId onBehalfOf,
        long position,
        Instant time,
        @Nullable Line reason,
        @Nullable Line document) {
    static Step of(Entry entry, LocalDate on, @Nullable Line document) {
        return new Step(
                on,
                entry.attributes().actor(),
                entry.attributes().onBehalfOf(),
                entry.position(),
                entry.time(),
                entry.attributes().reason(),
                document);
    }
}
