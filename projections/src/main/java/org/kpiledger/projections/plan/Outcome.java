package org.kpiledger.projections.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/** An outcome of a theme. */
public record Outcome(
        Code code,
        Code theme,
        LocalizedText text,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable SourceRef source) implements PlanDocument {}
