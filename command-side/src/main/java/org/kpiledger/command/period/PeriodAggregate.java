package org.kpiledger.command.period;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;
import org.kpiledger.command.admission.PeriodState;

/** One year or quarter, as Axon sees it. */
public class PeriodAggregate extends SubjectAggregate<PeriodState> {
    PeriodAggregate() {
        super(PeriodState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PeriodIntent command, Facts facts) {
        apply(command, facts, PeriodDecider.decide(command, state(), facts));
    }
}
