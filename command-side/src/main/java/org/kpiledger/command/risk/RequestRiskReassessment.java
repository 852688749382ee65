package org.kpiledger.command.risk;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.risk.RiskReassessmentRequested;

/**
 * Asks the owner of the risk to assess it, since a KPI that it threatens was off track in several periods.
 *
 * @param periods those in which it was, two or more
 */
public record RequestRiskReassessment(Code planId, Code riskId, Code kpi, List<Period> periods, LocalDate effectiveOn)
        implements RiskIntent {
    public RequestRiskReassessment {
        periods = List.copyOf(periods);
        RiskReassessmentRequested.requireSeveral(periods);
    }
}
