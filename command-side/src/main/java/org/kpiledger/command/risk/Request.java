package org.kpiledger.command.risk;

import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;

/** That a KPI was off track in these periods, for which a reassessment was asked. */
public record Request(Code kpi, List<Period> periods) {
    public Request {
        periods = List.copyOf(periods);
    }
}
