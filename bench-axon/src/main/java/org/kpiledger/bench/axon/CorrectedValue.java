package org.kpiledger.bench.axon;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The one aggregate. */
@Aggregate
class CorrectedValue {
    @AggregateIdentifier
    private @Nullable String valueId;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CorrectValue command) {
        AggregateLifecycle.apply(new ValueCorrected(
                command.valueId(),
                1,
                false,
                "2023-11-30",
                Long.toString(command.value()),
                command.note(),
                "SOURCE_REVISED"));
    }

    @EventSourcingHandler
    void on(ValueCorrected event) {
        valueId = event.valueId();
    }
}
