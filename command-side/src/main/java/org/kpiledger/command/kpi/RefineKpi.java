package org.kpiledger.command.kpi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.kpi.Comparability;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.Measure;

/**
 * Proposes the next version of an approved definition, given whole: a component left out is absent in it. The KPI stays
 * under its theme.
 *
 * @param comparability what it means for the values before it
 * @param meeting the meeting that asked for it
 * @param document the document that explains it
 * @see DefinitionSheet the other components
 */
public record RefineKpi(
        Code planId,
        Code kpi,
        LocalizedText name,
        List<Measure> measures,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable LocalizedText note,
        @Nullable SourceRef source,
        @Nullable Frequency frequency,
        @Nullable LocalizedText dataSource,
        @Nullable LocalizedText method,
        @Nullable Boolean evidenceRequired,
        Comparability comparability,
        Line meeting,
        Line document,
        LocalDate effectiveOn)
        implements KpiIntent {
    public RefineKpi {
        measures = List.copyOf(measures);
        sameAs = List.copyOf(sameAs);
        similarTo = List.copyOf(similarTo);
    }

    DefinitionSheet sheet(Code theme) {
        return new DefinitionSheet(
                theme,
                name,
                measures,
                sameAs,
                similarTo,
                note,
                source,
                frequency,
                dataSource,
                method,
                evidenceRequired);
    }
}
