package org.kpiledger.command.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.Prose;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.plan.Severity;

/**
 * Raises a finding on a figure as it was for a day, as known at a position of the log.
 *
 * @param validAt the day that the figure is about; today in the plan's zone where it is not given
 * @param knownAt the position up to which it was known; the end of the log where it is not given
 */
public record RaiseFinding(
        Code planId,
        Code findingId,
        FigureRef figure,
        @Nullable LocalDate validAt,
        @Nullable Long knownAt,
        Line title,
        Prose description,
        Severity severity,
        LocalDate effectiveOn)
        implements FindingIntent {
    public RaiseFinding {
        if (!figure.planId().equals(planId)) {
            throw new FieldProblem("figure", "must be a figure of the plan " + planId);
        }
        if (knownAt != null && knownAt < 1) {
            throw new FieldProblem("knownAt", "must be a position of the log, from 1");
        }
    }
}
