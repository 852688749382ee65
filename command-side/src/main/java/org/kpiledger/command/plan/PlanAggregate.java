package org.kpiledger.command.plan;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.events.plan.PlanEvent;

/** One plan, as Axon sees it. */
public class PlanAggregate {
    @AggregateIdentifier
    private @Nullable String subject;

    private PlanState state = PlanState.EMPTY;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanIntent command, Facts facts) {
        subject = command.subject().value();
        PlanDecider.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(PlanEvent event, DomainEventMessage<?> message) {
        subject = message.getAggregateIdentifier();
        state = state.evolve(event);
    }
}
