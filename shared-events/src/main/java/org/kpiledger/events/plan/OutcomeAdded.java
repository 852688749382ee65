package org.kpiledger.events.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * An outcome, a change that the plan aims at, stands under a theme.
 *
 * @param sameAs codes of outcomes with the same text
 * @param similarTo codes of outcomes with nearly the same text
 * @param amendment the amendment by which it came after the adoption
 */
public record OutcomeAdded(
        Code code,
        Code theme,
        LocalizedText text,
        List<Code> sameAs,
        List<Code> similarTo,
        @Nullable SourceRef source,
        @Nullable Code amendment,
        LocalDate effectiveOn)
        implements PlanEvent {
    public OutcomeAdded {
        sameAs = List.copyOf(sameAs);
        similarTo = List.copyOf(similarTo);
    }

    /** One from before the adoption. */
    public OutcomeAdded(
            Code code,
            Code theme,
            LocalizedText text,
            List<Code> sameAs,
            List<Code> similarTo,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(code, theme, text, sameAs, similarTo, source, null, effectiveOn);
    }
}
