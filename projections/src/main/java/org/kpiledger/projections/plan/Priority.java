package org.kpiledger.projections.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.plan.PriorityKind;

/** A priority or enabler. */
public record Priority(
        Code code,
        PriorityKind kind,
        LocalizedName name,
        @Nullable LocalizedText includes,
        @Nullable SourceRef source,
        @Nullable LocalDate renamedOn,
        @Nullable Retirement retired)
        implements NodeDocument {
    @Override
    public NodeDocument named(Map<String, String> byLanguage, LocalDate from) {
        return new Priority(code, kind, LocalizedName.of(byLanguage), includes, source, from, retired);
    }

    @Override
    public NodeDocument retired(Retirement from) {
        return new Priority(code, kind, name, includes, source, renamedOn, from);
    }
}
