package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/**
 * Adds a theme under a priority of a plan; once that is adopted, by an amendment.
 *
 * @param amendment the amendment that it belongs to, once the plan is adopted
 */
public record AddTheme(
        Code planId,
        Code code,
        Code priority,
        LocalizedName name,
        boolean crossCutting,
        @Nullable SourceRef source,
        @Nullable Code amendment,
        LocalDate effectiveOn)
        implements PlanIntent {
    @Override
    public Code place() {
        return priority;
    }

    /** One from before the adoption. */
    public AddTheme(
            Code planId,
            Code code,
            Code priority,
            LocalizedName name,
            boolean crossCutting,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(planId, code, priority, name, crossCutting, source, null, effectiveOn);
    }
}
