package org.kpiledger.projections.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/** An outcome of a theme. */
public record Outcome(
        Code code,
        Code theme,
        LocalizedText text,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable SourceRef source,
        @Nullable LocalDate renamedOn,
        @Nullable Retirement retired)
        implements NodeDocument {
    @Override
    public NodeDocument named(Map<String, String> byLanguage, LocalDate from) {
        return new Outcome(code, theme, LocalizedText.of(byLanguage), sameAs, similarTo, source, from, retired);
    }

    @Override
    public NodeDocument retired(Retirement from) {
        return new Outcome(code, theme, text, sameAs, similarTo, source, renamedOn, from);
    }
}
