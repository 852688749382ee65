package org.kpiledger.command.kpi;

import org.kpiledger.command.Folding;
import org.kpiledger.events.value.KpiValueCorrected;
import org.kpiledger.events.value.KpiValueEvent;
import org.kpiledger.events.value.KpiValueRecorded;
import org.kpiledger.events.value.KpiValueWithdrawn;

/** Whether a value of a KPI stands: all that the rules of definitions ask of values. */
record Reported(boolean stands) {
    static final Folding<Reported> FOLDING =
            Folding.of(Reported.class, new Reported(false), KpiValueEvent.class, Reported::evolve);

    private Reported evolve(KpiValueEvent event) {
        return switch (event) {
            case KpiValueRecorded _, KpiValueCorrected _ -> new Reported(true);
            case KpiValueWithdrawn _ -> new Reported(false);
            default -> this;
        };
    }
}
