package org.kpiledger.projections.plan;

import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/** A line of outputs of a theme. */
public record Output(
        Code code,
        Code theme,
        Code category,
        LocalizedName name,
        @Nullable SourceRef source) implements PlanDocument {}
