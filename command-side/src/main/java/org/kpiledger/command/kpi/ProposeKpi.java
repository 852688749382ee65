package org.kpiledger.command.kpi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.kpi.DefinitionSheet;
import org.kpiledger.events.kpi.Frequency;
import org.kpiledger.events.kpi.Measure;

/**
 * Proposes the first definition of a KPI, or another one after it was returned or rejected.
 *
 * @param sameAs KPIs of the same text, also ones that are proposed later
 * @param similarTo KPIs of nearly the same text
 * @see DefinitionSheet the other components
 */
public record ProposeKpi(
        Code planId,
        Code kpi,
        Code theme,
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
        LocalDate effectiveOn)
        implements KpiIntent {
    public ProposeKpi {
        measures = List.copyOf(measures);
        sameAs = List.copyOf(sameAs);
        similarTo = List.copyOf(similarTo);
    }

    /** The theme: the KPI itself is not known yet. */
    @Override
    public Code place() {
        return theme;
    }

    DefinitionSheet sheet() {
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
