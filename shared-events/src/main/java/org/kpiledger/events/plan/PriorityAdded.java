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
 */
public record PriorityAdded(
        Code code,
        PriorityKind kind,
        LocalizedName name,
        @Nullable LocalizedText includes,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements PlanEvent {}
