package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import org.kpiledger.events.ActorId;

/** Who answers for a KPI on the day. */
public record OwnerView(ActorId owner, LocalDate from, Act assigned) {
    static OwnerView of(Ownership ownership) {
        return new OwnerView(ownership.owner(), ownership.from(), ownership.assigned());
    }
}
