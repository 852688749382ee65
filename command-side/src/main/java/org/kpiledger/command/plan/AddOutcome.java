package org.kpiledger.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * Adds an outcome under a theme of a plan that is not adopted.
 *
 * @param sameAs codes of outcomes with the same text, which may be added later
 * @param similarTo codes of outcomes with nearly the same text, which may be added later
 */
public record AddOutcome(
        Code planId,
        Code code,
        Code theme,
        LocalizedText text,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements PlanIntent {
    @Override
    public Code place() {
        return theme;
    }
}
