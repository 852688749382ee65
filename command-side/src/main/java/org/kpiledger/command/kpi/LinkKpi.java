package org.kpiledger.command.kpi;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.kpi.Relation;

/** Says from which other KPIs this one goes on. */
public record LinkKpi(Code planId, Code kpi, Relation relation, List<Code> kpis, LocalDate effectiveOn)
        implements KpiIntent {
    public LinkKpi {
        kpis = List.copyOf(kpis);
    }
}
