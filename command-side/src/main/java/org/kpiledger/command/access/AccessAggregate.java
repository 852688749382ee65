package org.kpiledger.command.access;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.events.access.AccessEvent;

/** The roles of one actor, as Axon sees them. */
public class AccessAggregate {
    @AggregateIdentifier
    private @Nullable String subject;

    private AccessState state = AccessState.EMPTY;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AccessIntent command, Facts facts) {
        subject = command.subject().value();
        AccessDecider.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(AccessEvent event, DomainEventMessage<?> message) {
        subject = message.getAggregateIdentifier();
        state = state.evolve(event);
    }
}
