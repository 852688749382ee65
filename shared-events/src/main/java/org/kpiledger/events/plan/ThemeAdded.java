package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/** A theme stands under a priority; a cross-cutting theme serves several. */
public record ThemeAdded(
        Code code,
        Code priority,
        LocalizedName name,
        boolean crossCutting,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements PlanEvent {}
