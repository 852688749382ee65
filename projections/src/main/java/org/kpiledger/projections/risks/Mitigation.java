package org.kpiledger.projections.risks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.SourceRef;

/**
 * What is to be done against a risk.
 *
 * @param revisedOn since when it has this owner and this due date; absent while they are those it was added with
 * @param completedOn absent until it is done
 */
public record Mitigation(
        Code code,
        LocalizedText text,
        @Nullable ActorId owner,
        @Nullable PartialDate dueOn,
        @Nullable LocalDate revisedOn,
        @Nullable LocalDate completedOn,
        @Nullable SourceRef source) {
    /** A revision for an earlier day does not displace one for a later. */
    Mitigation revised(@Nullable ActorId by, @Nullable PartialDate due, LocalDate on) {
        return revisedOn != null && revisedOn.isAfter(on)
                ? this
                : new Mitigation(code, text, by, due, on, completedOn, source);
    }

    Mitigation completed(LocalDate on) {
        return new Mitigation(code, text, owner, dueOn, revisedOn, on, source);
    }

    /** Whether it should have been done before the day. */
    boolean isOverdue(LocalDate day) {
        return completedOn == null && dueOn != null && dueOn.lastDay().isBefore(day);
    }
}
