package org.kpiledger.events.kpi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.FieldProblem;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * A definition of a KPI was proposed.
 *
 * @param version the definition's version, from 1
 * @param theme the theme it stands under
 */
public record KpiProposed(
        int version,
        Code theme,
        LocalizedText name,
        List<Measure> measures,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable LocalizedText note,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements KpiEvent {
    public KpiProposed {
        if (version < 1) {
            throw new FieldProblem("version", "must count from 1");
        }
        measures = List.copyOf(measures);
        sameAs = List.copyOf(sameAs);
        similarTo = List.copyOf(similarTo);
    }
}
