package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.SourceRef;

/**
 * A theme stands under a priority; a cross-cutting theme serves several.
 *
 * @param amendment the amendment by which it came after the adoption
 */
public record ThemeAdded(
        Code code,
        Code priority,
        LocalizedName name,
        boolean crossCutting,
        @Nullable SourceRef source,
        @Nullable Code amendment,
        LocalDate effectiveOn)
        implements PlanEvent {
    /** One from before the adoption. */
    public ThemeAdded(
            Code code,
            Code priority,
            LocalizedName name,
            boolean crossCutting,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(code, priority, name, crossCutting, source, null, effectiveOn);
    }
}
