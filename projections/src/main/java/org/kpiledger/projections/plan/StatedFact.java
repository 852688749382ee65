package org.kpiledger.projections.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.plan.PlanFactKind;

/** What the plan states beside its tree. */
public record StatedFact(
        Code code,
        PlanFactKind kind,
        @Nullable Code node,
        LocalizedText statement,
        @Nullable LocalizedText note,
        List<Figure> figures,
        @Nullable PartialDate asOf,
        @Nullable SourceRef source)
        implements PlanDocument {}
