package org.kpiledger.events.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Figure;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;

/**
 * The plan states something that is no node, budget, KPI, risk or activity of its own.
 *
 * @param node the node that it is about, absent where it is about the whole plan
 * @param asOf the date that the statement names
 * @param amendment the amendment by which it came after the adoption
 */
public record PlanFactRecorded(
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
        implements PlanEvent {
    public PlanFactRecorded {
        figures = List.copyOf(figures);
    }

    /** One from before the adoption. */
    public PlanFactRecorded(
            Code code,
            PlanFactKind kind,
            @Nullable Code node,
            LocalizedText statement,
            @Nullable LocalizedText note,
            List<Figure> figures,
            @Nullable PartialDate asOf,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(code, kind, node, statement, note, figures, asOf, source, null, effectiveOn);
    }
}
