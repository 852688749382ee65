package org.kpiledger.command.value;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;

/** One reported value, as Axon sees it. */
public class ValueAggregate extends SubjectAggregate<ValueState> {
    ValueAggregate() {
        super(ValueState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ValueIntent command, Facts facts) {
        apply(command, facts, ValueDecider.decide(command, state(), facts));
    }
}
