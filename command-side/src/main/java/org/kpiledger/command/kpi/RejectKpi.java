package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.NeedsReason;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;

/**
 * Decides that a proposed definition will not come into force.
 *
 * @param version the definition's version, absent for the latest
 */
public record RejectKpi(
        Code planId,
        Code kpi,
        @Nullable Integer version,
        @Nullable Line meeting,
        @Nullable Line document,
        LocalDate effectiveOn)
        implements KpiIntent, NeedsReason {}
