package org.kpiledger.command.plan;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;

/** One plan, as Axon sees it. */
public class PlanAggregate extends SubjectAggregate<PlanState> {
    PlanAggregate() {
        super(PlanState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanIntent command, Facts facts) {
        apply(command, facts, PlanDecider.decide(command, state(), facts));
    }
}
