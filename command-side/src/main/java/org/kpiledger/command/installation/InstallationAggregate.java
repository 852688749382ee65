package org.kpiledger.command.installation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;

/** The log itself, as Axon sees it. */
public class InstallationAggregate extends SubjectAggregate<InstallationState> {
    InstallationAggregate() {
        super(InstallationState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(InstallationIntent command, Facts facts) {
        apply(command, facts, InstallationDecider.decide(command, state(), facts));
    }
}
