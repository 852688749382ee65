package org.kpiledger.command.finding;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;

/** One finding, as Axon sees it. */
public class FindingAggregate extends SubjectAggregate<FindingState> {
    FindingAggregate() {
        super(FindingState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FindingIntent command, Facts facts) {
        apply(command, facts, FindingDecider.decide(command, state(), facts));
    }
}
