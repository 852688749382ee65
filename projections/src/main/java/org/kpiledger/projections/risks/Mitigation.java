package org.kpiledger.projections.risks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;

/** What is to be done against a risk; {@code completedOn} is absent until it is done. */
public record Mitigation(
        Code code,
        LocalizedText text,
        @Nullable ActorId owner,
        @Nullable PartialDate dueOn,
        @Nullable LocalDate completedOn,
        @Nullable SourceRef source) {
    Mitigation completed(LocalDate on) {
        return new Mitigation(code, text, owner, dueOn, on, source);
    }
}
