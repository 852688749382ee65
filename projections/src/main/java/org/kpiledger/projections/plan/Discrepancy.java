package org.kpiledger.projections.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.plan.Severity;

/** Where the plan's document contradicts itself or leaves something out. */
public record Discrepancy(
        Code code,
        @Nullable Code node,
        Code kind,
        Severity severity,
        LocalizedText description,
        @Nullable LocalizedText handling,
        List<Figure> figures,
        @Nullable SourceRef source)
        implements PlanDocument {}
