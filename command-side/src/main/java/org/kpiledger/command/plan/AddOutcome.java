package org.kpiledger.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * Adds an outcome under a theme of a plan; once that is adopted, by an amendment.
 *
 * @param sameAs codes of outcomes with the same text, which may be added later
 * @param similarTo codes of outcomes with nearly the same text, which may be added later
 * @param amendment the amendment that it belongs to, once the plan is adopted
 */
public record AddOutcome(
        Code planId,
        Code code,
        Code theme,
        LocalizedText text,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable SourceRef source,
        @Nullable Code amendment,
        LocalDate effectiveOn)
        implements PlanIntent {
    @Override
    public Code place() {
        return theme;
    }

    /** One from before the adoption. */
    public AddOutcome(
            Code planId,
            Code code,
            Code theme,
            LocalizedText text,
            List<Code> sameAs,
            List<Code> similarTo,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(planId, code, theme, text, sameAs, similarTo, source, null, effectiveOn);
    }
}
