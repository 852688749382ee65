package org.kpiledger.events.finding;

import java.time.LocalDate;
import org.kpiledger.events.Line;
import org.kpiledger.events.Position;
import org.kpiledger.events.Prose;
import org.kpiledger.events.plan.Severity;

/**
 * An auditor found something about a figure, pinned to what it was for a day as known at a position of the log.
 *
 * @param validAt the day that the figure is about
 * @param knownAt the position; whatever comes later is not meant
 */
public record FindingRaised(
        FigureRef figure,
        LocalDate validAt,
        Position knownAt,
        Line title,
        Prose description,
        Severity severity,
        LocalDate effectiveOn)
        implements FindingEvent {}
