package org.kpiledger.command.access;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;
import org.kpiledger.command.roles.AccessState;

/** The roles of one actor, as Axon sees them. */
public class AccessAggregate extends SubjectAggregate<AccessState> {
    AccessAggregate() {
        super(AccessState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AccessIntent command, Facts facts) {
        apply(command, facts, AccessDecider.decide(command, state(), facts));
    }
}
