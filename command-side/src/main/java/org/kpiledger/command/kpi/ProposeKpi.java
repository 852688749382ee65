package org.kpiledger.command.kpi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.kpi.Measure;

/**
 * Proposes the first definition of a KPI.
 *
 * @param sameAs KPIs of the same text, also ones that are proposed later
 * @param similarTo KPIs of nearly the same text
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
}
