package org.kpiledger.command.activity;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;

/** One activity, as Axon sees it. */
public class ActivityAggregate extends SubjectAggregate<ActivityState> {
    ActivityAggregate() {
        super(ActivityState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ActivityIntent command, Facts facts) {
        apply(command, facts, ActivityDecider.decide(command, state(), facts));
    }
}
