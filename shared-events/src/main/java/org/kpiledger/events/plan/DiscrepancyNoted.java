package org.kpiledger.events.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * The source contradicts itself, or leaves something out.
 *
 * @param node the node concerned, absent where it is the whole plan
 * @param kind such as {@code SHARE} or {@code NUMBERING}
 * @param handling how the data deal with it
 */
public record DiscrepancyNoted(
        Code code,
        @Nullable Code node,
        Code kind,
        Severity severity,
        LocalizedText description,
        @Nullable LocalizedText handling,
        List<Figure> figures,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements PlanEvent {
    public DiscrepancyNoted {
        figures = List.copyOf(figures);
    }
}
