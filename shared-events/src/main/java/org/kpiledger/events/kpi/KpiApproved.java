package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;

/**
 * A proposed definition is in force.
 *
 * @param version the version approved
 * @param meeting the meeting that approved it
 * @param document the document that records this
 */
public record KpiApproved(
        int version, @Nullable Line meeting, @Nullable Line document, LocalDate effectiveOn) implements KpiEvent {
    public KpiApproved {
        if (version < 1) {
            throw new FieldProblem("version", "must count from 1");
        }
    }
}
