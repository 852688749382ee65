package org.kpiledger.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.plan.PlanFactKind;

/**
 * Records what the plan states beside its tree; part of the plan, so once that is adopted, by an amendment.
 *
 * @param node the node that it is about, absent where it is about the whole plan
 * @param amendment the amendment that it belongs to, once the plan is adopted
 */
public record RecordPlanFact(
        Code planId,
        Code code,
        PlanFactKind kind,
        @Nullable Code node,
        LocalizedText statement,
        @Nullable LocalizedText note,
        List<Figure> figures,
        @Nullable PartialDate asOf,
        @Nullable SourceRef source,
        @Nullable Code amendment,
        LocalDate effectiveOn)
        implements PlanIntent {
    @Override
    public @Nullable Code place() {
        return node;
    }

    /** One from before the adoption. */
    public RecordPlanFact(
            Code planId,
            Code code,
            PlanFactKind kind,
            @Nullable Code node,
            LocalizedText statement,
            @Nullable LocalizedText note,
            List<Figure> figures,
            @Nullable PartialDate asOf,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(planId, code, kind, node, statement, note, figures, asOf, source, null, effectiveOn);
    }
}
