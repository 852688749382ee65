package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/** Adds a line of outputs under a theme of a plan that is not adopted. */
public record AddOutput(
        Code planId,
        Code code,
        Code theme,
        Code category,
        LocalizedName name,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements PlanIntent {
    @Override
    public Code place() {
        return theme;
    }
}
