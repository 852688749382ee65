package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;

/**
 * A proposed version will not come into force, for the reason in its entry.
 *
 * @param version the version rejected
 * @param meeting the meeting that rejected it
 * @param document the document that records this
 */
public record KpiRejected(
        int version, @Nullable Line meeting, @Nullable Line document, LocalDate effectiveOn) implements KpiEvent {
    public KpiRejected {
        if (version < 1) {
            throw new FieldProblem("version", "must count from 1");
        }
    }
}
