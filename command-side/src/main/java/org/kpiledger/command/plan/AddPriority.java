package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.plan.PriorityKind;

/**
 * Adds a priority or enabler to a plan; once that is adopted, by an amendment.
 *
 * @param amendment the amendment that it belongs to, once the plan is adopted
 */
public record AddPriority(
        Code planId,
        Code code,
        PriorityKind kind,
        LocalizedName name,
        @Nullable LocalizedText includes,
        @Nullable SourceRef source,
        @Nullable Code amendment,
        LocalDate effectiveOn)
        implements PlanIntent {
    /** One from before the adoption. */
    public AddPriority(
            Code planId,
            Code code,
            PriorityKind kind,
            LocalizedName name,
            @Nullable LocalizedText includes,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(planId, code, kind, name, includes, source, null, effectiveOn);
    }
}
