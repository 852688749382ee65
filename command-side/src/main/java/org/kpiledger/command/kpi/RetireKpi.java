package org.kpiledger.command.kpi;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;

/**
 * Ends the measuring of a KPI.
 *
 * @param document the document that decides it
 * @param effectiveOn first day without it
 */
public record RetireKpi(Code planId, Code kpi, Line document, LocalDate effectiveOn) implements KpiIntent {}
