package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Line;

/**
 * What became of a proposal.
 *
 * @param state any but PROPOSED
 * @param effectiveOn from when on it holds
 * @param by who decided
 */
public record Decision(
        Stage state, @Nullable Line meeting, @Nullable Line document, LocalDate effectiveOn, Act by) {
    static Stage at(@Nullable Decision decision, LocalDate day) {
        return decision == null || decision.effectiveOn().isAfter(day) ? Stage.PROPOSED : decision.state();
    }
}
