package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;

/**
 * A new version of an approved definition was proposed; it applies once it is approved.
 *
 * @param version the version proposed, one more than the last
 * @param sheet what it says, whole
 * @param comparability what it means for the values before it
 * @param meeting the meeting that asked for it
 * @param document the document that explains it
 */
public record KpiRefined(
        int version,
        DefinitionSheet sheet,
        Comparability comparability,
        Line meeting,
        Line document,
        LocalDate effectiveOn)
        implements KpiEvent {
    public KpiRefined {
        if (version < 1) {
            throw new FieldProblem("version", "must count from 1");
        }
    }
}
