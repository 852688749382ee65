package org.kpiledger.projections.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/** A line of outputs of a theme. */
public record Output(
        Code code,
        Code theme,
        Code category,
        LocalizedName name,
        @Nullable SourceRef source,
        @Nullable LocalDate renamedOn,
        @Nullable Retirement retired)
        implements NodeDocument {
    @Override
    public NodeDocument named(Map<String, String> byLanguage, LocalDate from) {
        return new Output(code, theme, category, LocalizedName.of(byLanguage), source, from, retired);
    }

    @Override
    public NodeDocument retired(Retirement from) {
        return new Output(code, theme, category, name, source, renamedOn, from);
    }
}
