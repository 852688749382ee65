package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.kpiledger.events.FieldProblem;

/**
 * A proposed version goes back to its author, with the reason in its entry; it may be proposed again.
 *
 * @param version the version returned
 */
public record KpiReturned(int version, LocalDate effectiveOn) implements KpiEvent {
    public KpiReturned {
        if (version < 1) {
            throw new FieldProblem("version", "must count from 1");
        }
    }
}
