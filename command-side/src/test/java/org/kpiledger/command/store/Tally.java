package org.kpiledger.command.store;

import org.kpiledger.command.Folding;
import org.kpiledger.events.DomainEvent;

/** How many events a subject has. */
record Tally(int count) {
    static final Folding<Tally> FOLDING =
            Folding.of(Tally.class, new Tally(0), DomainEvent.class, (tally, _) -> new Tally(tally.count() + 1));
}
