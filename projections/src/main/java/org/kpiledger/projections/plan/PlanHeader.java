package org.kpiledger.projections.plan;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.plan.SourceDocument;

/**
 * The plan itself.
 *
 * @param adoption absent while it is only registered
 * @param ending absent while it goes on
 */
public record PlanHeader(
        Code planId,
        LocalizedName name,
        int cycleFrom,
        int cycleTo,
        CurrencyCode currency,
        Line zone,
        @Nullable LocalizedName actionPlan,
        @Nullable LocalizedText scopeNote,
        @Nullable SourceDocument source,
        @Nullable Adoption adoption,
        @Nullable Ending ending)
        implements PlanDocument {
    PlanHeader adopted(Adoption by) {
        return new PlanHeader(
                planId, name, cycleFrom, cycleTo, currency, zone, actionPlan, scopeNote, source, by, ending);
    }

    PlanHeader closed(Ending by) {
        return new PlanHeader(
                planId, name, cycleFrom, cycleTo, currency, zone, actionPlan, scopeNote, source, adoption, by);
    }
}
