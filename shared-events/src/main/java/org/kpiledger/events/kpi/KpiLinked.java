package org.kpiledger.events.kpi;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;

/**
 * The KPI goes on from others.
 *
 * @param relation how
 * @param kpis the others, at least one
 */
public record KpiLinked(Relation relation, List<Code> kpis, LocalDate effectiveOn) implements KpiEvent {
    public KpiLinked {
        kpis = List.copyOf(kpis);
        if (kpis.isEmpty()) {
            throw new FieldProblem("kpis", "must name at least one KPI");
        }
    }
}
