package org.kpiledger.projections.periods;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.ValueId;

/**
 * A statement of a value that entered a closed period.
 *
 * @param lateEntry code of the exception that let it in
 * @param on the day on which it was made
 */
public record LateUse(
        Code lateEntry,
        ValueId valueId,
        Kind kind,
        LocalDate on,
        ActorId by,
        @Nullable ActorId onBehalfOf,
        long position,
        Instant time)
        implements PeriodDocument {
    /** What was done to the value. */
    public enum Kind {
        RECORDED,
        CORRECTED,
        WITHDRAWN
    }
}
