package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;

/**
 * A plan was registered for a cycle of fiscal years, both ends included.
 *
 * @param zone the IANA time zone in which its dates are meant
 * @param document the document that states it
 */
public record PlanRegistered(
        LocalizedName name,
        int cycleFrom,
        int cycleTo,
        CurrencyCode currency,
        Line zone,
        @Nullable LocalizedName actionPlan,
        @Nullable LocalizedText scopeNote,
        @Nullable SourceDocument document,
        LocalDate effectiveOn)
        implements PlanEvent {
    public PlanRegistered {
        if (cycleFrom < 1000 || cycleTo > 2999) {
            throw new FieldProblem(cycleFrom < 1000 ? "cycleFrom" : "cycleTo", "must be a year such as 2023");
        }
        if (cycleTo < cycleFrom) {
            throw new FieldProblem("cycleTo", "must not be before cycleFrom");
        }
    }
}
