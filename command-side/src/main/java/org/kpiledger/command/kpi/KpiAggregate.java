package org.kpiledger.command.kpi;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.kpiledger.command.Facts;
import org.kpiledger.command.SubjectAggregate;

/** One KPI, as Axon sees it. */
public class KpiAggregate extends SubjectAggregate<KpiState> {
    KpiAggregate() {
        super(KpiState.FOLDING);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(KpiIntent command, Facts facts) {
        apply(command, facts, KpiDecider.decide(command, state(), facts));
    }
}
