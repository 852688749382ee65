package org.kpiledger.projections.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/** A theme of a priority. */
public record Theme(
        Code code,
        Code priority,
        LocalizedName name,
        boolean crossCutting,
        @Nullable SourceRef source,
        @Nullable LocalDate renamedOn,
        @Nullable Retirement retired)
        implements NodeDocument {
    @Override
    public NodeDocument named(Map<String, String> byLanguage, LocalDate from) {
        return new Theme(code, priority, LocalizedName.of(byLanguage), crossCutting, source, from, retired);
    }

    @Override
    public NodeDocument retired(Retirement from) {
        return new Theme(code, priority, name, crossCutting, source, renamedOn, from);
    }
}
