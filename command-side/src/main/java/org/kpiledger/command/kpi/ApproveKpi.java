package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;

/**
 * Puts a proposed definition in force.
 *
 * @param version the definition's version, absent for the latest
 */
public record ApproveKpi(
        Code planId,
        Code kpi,
        @Nullable Integer version,
        @Nullable Line meeting,
        @Nullable Line document,
        LocalDate effectiveOn)
        implements KpiIntent {}
