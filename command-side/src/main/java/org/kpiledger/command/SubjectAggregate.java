package org.kpiledger.command;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.DomainEvent;

/** What every aggregate is: a subject and its folded state. A feature adds its one command handler. */
public abstract class SubjectAggregate<S> {
    private final Folding<S> folding;

    @AggregateIdentifier
    private @Nullable String subject;

    private S state;

    protected SubjectAggregate(Folding<S> folding) {
        this.folding = folding;
        this.state = folding.empty();
    }

    protected final S state() {
        return state;
    }

    /** Applies what was decided on the command. */
    protected final void apply(Intent command, Facts facts, List<? extends DomainEvent> decided) {
        subject = command.subject().value();
        decided.forEach(event -> AggregateLifecycle.apply(event, facts.author().metaData()));
    }

    @EventSourcingHandler
    void on(DomainEvent event, DomainEventMessage<?> message) {
        subject = message.getAggregateIdentifier();
        state = folding.step().evolve(state, event, Author.of(message));
    }

    @EventSourcingHandler
    void on(Restored restored, DomainEventMessage<?> message) {
        subject = message.getAggregateIdentifier();
        state = folding.stateType().cast(restored.state());
    }
}
