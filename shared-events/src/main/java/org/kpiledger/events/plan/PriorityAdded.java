package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;

/**
 * A priority or enabler stands in the plan.
 *
 * @param includes what the source says that it includes
 * @param amendment the amendment by which it came after the adoption
 */
public record PriorityAdded(
        Code code,
        PriorityKind kind,
        LocalizedName name,
        @Nullable LocalizedText includes,
        @Nullable SourceRef source,
        @Nullable Code amendment,
        LocalDate effectiveOn)
        implements PlanEvent {
    /** One from before the adoption. */
    public PriorityAdded(
            Code code,
            PriorityKind kind,
            LocalizedName name,
            @Nullable LocalizedText includes,
            @Nullable SourceRef source,
            LocalDate effectiveOn) {
        this(code, kind, name, includes, source, null, effectiveOn);
    }
}
