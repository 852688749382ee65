package org.kpiledger.projections.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Line;
import org.kpiledger.events.codec.Entry;

/**
 * The approval of a value that had entered its period late.
 *
 * @param role in which it was given
 */
public record LateApproval(
        long position,
        Instant time,
        Author by,
        @Nullable Line role,
        @Nullable Line reason) {
    static LateApproval of(Entry entry) {
        String role = entry.attributes().actorRole();
        return new LateApproval(
                entry.position(),
                entry.time(),
                Author.of(entry),
                role == null ? null : new Line(role),
                entry.attributes().reason());
    }
}
