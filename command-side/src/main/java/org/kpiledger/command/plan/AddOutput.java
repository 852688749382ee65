package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/**
 * Adds a line of outputs under a theme of a plan; once that is adopted, by an amendment.
 *
 * @param amendment the amendment that it belongs to, once the plan is adopted
 */
public record AddOutput(
        Code planId,
        Code code,
        Code theme,
        Code category,
        LocalizedName name,
        @Nullable SourceRef source,
        @Nullable Code amendment,
        LocalDate effectiveOn)
        implements PlanIntent {
    @Override
    public Code place() {
        return theme;
    }

    /** One from before the adoption. */
    public AddOutput(
            Code planId,
            Code code,
            Code theme,
            Code category,
            LocalizedName name,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(planId, code, theme, category, name, source, null, effectiveOn);
    }
}
