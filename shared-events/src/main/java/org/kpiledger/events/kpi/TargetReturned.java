package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Period;

/**
 * A target goes back to who set it, with the reason in its entry.
 *
 * @param period of the target, absent for the whole cycle
 * @param revision the revision returned
 */
public record TargetReturned(
        Code measure, Code reportingUnit, @Nullable Period period, int revision, LocalDate effectiveOn)
        implements KpiEvent {
    public TargetReturned {
        if (revision < 1) {
            throw new FieldProblem("revision", "must count from 1");
        }
    }
}
