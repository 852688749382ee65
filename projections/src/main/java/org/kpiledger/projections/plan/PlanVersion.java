package org.kpiledger.projections.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;

/**
 * One of the plan's versions: as registered, as adopted, by an amendment, as closed.
 *
 * @param amendment the amendment's code
 * @param document the document that decides it; of a registration, the title of the source, where one is stated
 * @param summary what an amendment changes, in words
 * @param position of the entry that made it
 */
public record PlanVersion(
        Kind kind,
        @Nullable Code amendment,
        @Nullable Line document,
        @Nullable LocalizedText summary,
        LocalDate effectiveOn,
        ActorId by,
        long position,
        Instant time)
        implements PlanDocument {
    /** What made it. */
    public enum Kind {
        REGISTERED,
        ADOPTED,
        AMENDED,
        CLOSED
    }
}
