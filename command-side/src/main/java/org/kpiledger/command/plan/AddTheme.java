package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/** Adds a theme under a priority of a plan that is not adopted. */
public record AddTheme(
        Code planId,
        Code code,
        Code priority,
        LocalizedName name,
        boolean crossCutting,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements PlanIntent {
    @Override
    public Code place() {
        return priority;
    }
}
