package org.kpiledger.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.plan.Severity;

/**
 * Notes where the plan's source contradicts itself or leaves something out; changes nothing of the plan, so it is
 * possible after its adoption too.
 *
 * @param node the node concerned, absent where it is the whole plan
 */
public record NoteDiscrepancy(
        Code planId,
        Code code,
        @Nullable Code node,
        Code kind,
        Severity severity,
        LocalizedText description,
        @Nullable LocalizedText handling,
        List<Figure> figures,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements PlanIntent {
    @Override
    public @Nullable Code place() {
        return node;
    }
}
