package org.kpiledger.events.kpi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * What a version of a KPI's definition says.
 *
 * @param theme the theme it stands under
 * @param frequency for which periods it is reported; absent: for years
 * @param dataSource where its values come from
 * @param method how its values are made
 * @param evidenceRequired whether a value needs evidence before it is approved; absent for no
 */
public record DefinitionSheet(
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
        @Nullable Boolean evidenceRequired) {
    public DefinitionSheet {
        measures = List.copyOf(measures);
        sameAs = List.copyOf(sameAs);
        similarTo = List.copyOf(similarTo);
        // One form for "no", so that equal facts have equal bytes.
        evidenceRequired = Boolean.TRUE.equals(evidenceRequired) ? Boolean.TRUE : null;
    }
}
