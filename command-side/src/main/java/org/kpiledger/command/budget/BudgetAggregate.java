package org.kpiledger.command.budget;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;

/** The budget of one fiscal year, as Axon sees it. */
public class BudgetAggregate extends SubjectAggregate<BudgetState> {
    BudgetAggregate() {
        super(BudgetState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BudgetIntent command, Facts facts) {
        apply(command, facts, BudgetDecider.decide(command, state(), facts));
    }
}
