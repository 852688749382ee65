package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.NeedsReason;
import org.kpiledger.events.Code;

/**
 * Sends a proposed definition back to its author, who may propose again.
 *
 * @param version the definition's version, absent for the latest
 */
public record ReturnKpi(Code planId, Code kpi, @Nullable Integer version, LocalDate effectiveOn)
        implements KpiIntent, NeedsReason {}
