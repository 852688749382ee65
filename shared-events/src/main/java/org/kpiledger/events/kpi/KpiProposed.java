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
 * @see DefinitionSheet the other components
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
        @Nullable Frequency frequency,
        @Nullable LocalizedText dataSource,
        @Nullable LocalizedText method,
        @Nullable Boolean evidenceRequired,
        LocalDate effectiveOn)
        implements KpiEvent {
    public KpiProposed {
        if (version < 1) {
            throw new FieldProblem("version", "must count from 1");
        }
        measures = List.copyOf(measures);
        sameAs = List.copyOf(sameAs);
        similarTo = List.copyOf(similarTo);
        evidenceRequired = Boolean.TRUE.equals(evidenceRequired) ? Boolean.TRUE : null;
    }

    /** A version of which nothing is said but what is measured. */
    public KpiProposed(
            int version,
            Code theme,
            LocalizedText name,
            List<Measure> measures,
            List<Code> sameAs,
            List<Code> similarTo,
            @Nullable LocalizedText note,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(version, theme, name, measures, sameAs, similarTo, note, source, null, null, null, null, effectiveOn);
    }

    /** A version that says what the sheet says. */
    public static KpiProposed of(int version, DefinitionSheet sheet, LocalDate effectiveOn) {
        return new KpiProposed(
                version,
                sheet.theme(),
                sheet.name(),
                sheet.measures(),
                sheet.sameAs(),
                sheet.similarTo(),
                sheet.note(),
                sheet.source(),
                sheet.frequency(),
                sheet.dataSource(),
                sheet.method(),
                sheet.evidenceRequired(),
                effectiveOn);
    }

    public DefinitionSheet sheet() {
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
