package org.kpiledger.projections.kpis;

import java.time.LocalDate;
import org.kpiledger.events.Line;

/**
 * That a KPI is no longer measured.
 *
 * @param from first day without it
 */
public record Retirement(LocalDate from, Line document, Act by) {}
