package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/**
 * A line of outputs, what is delivered, stands under a theme in one of the plan's categories.
 *
 * @param amendment the amendment by which it came after the adoption
 */
public record OutputAdded(
        Code code,
        Code theme,
        Code category,
        LocalizedName name,
        @Nullable SourceRef source,
        @Nullable Code amendment,
        LocalDate effectiveOn)
        implements PlanEvent {
    /** One from before the adoption. */
    public OutputAdded(
            Code code,
            Code theme,
            Code category,
            LocalizedName name,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(code, theme, category, name, source, null, effectiveOn);
    }
}
