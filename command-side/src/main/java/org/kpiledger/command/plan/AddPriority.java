package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.SourceRef;
import org.kpiledger.events.plan.PriorityKind;

/** Adds a priority or enabler to a plan that is not adopted. */
public record AddPriority(
        Code planId,
        Code code,
        PriorityKind kind,
        LocalizedName name,
        @Nullable LocalizedText includes,
        @Nullable SourceRef source,
        LocalDate effectiveOn)
        implements PlanIntent {}
