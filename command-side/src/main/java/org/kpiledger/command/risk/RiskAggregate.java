package org.kpiledger.command.risk;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;

/** One risk, as Axon sees it. */
public class RiskAggregate extends SubjectAggregate<RiskState> {
    RiskAggregate() {
        super(RiskState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RiskIntent command, Facts facts) {
        apply(command, facts, RiskDecider.decide(command, state(), facts));
    }
}
