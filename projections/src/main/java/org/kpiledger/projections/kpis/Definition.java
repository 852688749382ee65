package org.kpiledger.projections.kpis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.kpi.Measure;

/**
 * One version of a KPI's definition.
 *
 * @param approval absent while it is only proposed
 */
public record Definition(
        int version,
        Code theme,
        LocalizedText name,
        List<Measure> measures,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable LocalizedText note,
        @Nullable SourceRef source,
        @Nullable Approval approval) {
    public Definition {
        measures = List.copyOf(measures);
        sameAs = List.copyOf(sameAs);
        similarTo = List.copyOf(similarTo);
    }

    Definition approved(Approval by) {
        return new Definition(version, theme, name, measures, sameAs, similarTo, note, source, by);
    }
}
