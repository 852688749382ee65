package org.kpiledger.command.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.SubjectAggregate;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.access.Role;
import org.kpiledger.events.access.RoleGranted;

/** A tally, as Axon sees it. */
class TallyAggregate extends SubjectAggregate<Tally> {
    private static final DomainEvent EVENT = new RoleGranted(Role.AUDITOR, null, LocalDate.of(2023, 1, 1));

    TallyAggregate() {
        super(Tally.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TallyIntent command, Facts facts) {
        apply(command, facts, decide((Count) command, facts));
    }

    private List<DomainEvent> decide(Count command, Facts facts) {
        int others = command.other() == null
                ? 0
                : facts.state(command.other(), Tally.FOLDING).count();
        if (state().count() + others + command.times() > command.limit()) {
            throw Refusal.rule("too-many", "The tallies would come to more than " + command.limit() + ".");
        }
        return Collections.nCopies(command.times(), EVENT);
    }
}
