package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.kpi.Relation;

/**
 * That a KPI goes on from others.
 *
 * @param kpis the others
 */
public record Link(Relation relation, List<Code> kpis, LocalDate effectiveOn, Act by) {
    public Link {
        kpis = List.copyOf(kpis);
    }
}
