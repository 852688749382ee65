package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Line;

/** Which meeting approved a definition, where that is recorded, and from when on. */
public record Approval(@Nullable Line meeting, @Nullable Line document, LocalDate effectiveOn) {
    /** Absent where the definition is not approved by the day. */
    static @Nullable Approval of(Definition definition, LocalDate day) {
        Decision decision = definition.decision();
        return decision == null || !definition.approvedBy(day)
                ? null
                : new Approval(decision.meeting(), decision.document(), definition.from(decision));
    }
}
