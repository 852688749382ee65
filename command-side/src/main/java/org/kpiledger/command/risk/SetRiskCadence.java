package org.kpiledger.command.risk;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.risk.RiskCadenceSet;

/**
 * Says how often the risk is to be assessed.
 *
 * @param everyMonths months from one assessment to the next, 1 to 24
 */
public record SetRiskCadence(Code planId, Code riskId, int everyMonths, LocalDate effectiveOn) implements RiskIntent {
    public SetRiskCadence {
        RiskCadenceSet.requireMonths(everyMonths);
    }
}
