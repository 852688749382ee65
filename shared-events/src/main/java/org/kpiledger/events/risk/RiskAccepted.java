package org.kpiledger.events.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Prose;

/**
 * Somebody who does not own the risk decided to live with it.
 *
 * @param rationale why
 * @param until the last day for which that is decided; absent where it is decided for good
 */
public record RiskAccepted(Prose rationale, @Nullable LocalDate until, LocalDate effectiveOn) implements RiskEvent {
    public RiskAccepted {
        requireOrder(until, effectiveOn);
    }

    /**
     * Requires that an acceptance does not end before it begins.
     *
     * @throws FieldProblem naming {@code until}
     */
    public static void requireOrder(@Nullable LocalDate until, LocalDate effectiveOn) {
        if (until != null && until.isBefore(effectiveOn)) {
            throw new FieldProblem("until", "must not be before effectiveOn");
        }
    }
}
