package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.Period;

/**
 * A target is in force.
 *
 * @param period of the target, absent for the whole cycle
 * @param revision the revision approved
 * @param meeting the meeting that approved it
 * @param document the document that records this
 */
public record TargetApproved(
        Code measure,
        Code reportingUnit,
        @Nullable Period period,
        int revision,
        @Nullable Line meeting,
        @Nullable Line document,
        LocalDate effectiveOn)
        implements KpiEvent {
    public TargetApproved {
        if (revision < 1) {
            throw new FieldProblem("revision", "must count from 1");
        }
    }
}
