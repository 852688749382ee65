package org.kpiledger.events.kpi;

import java.time.LocalDate;
import org.kpiledger.events.Line;

/**
 * The KPI is no longer measured, from a day on.
 *
 * @param document the document that decides it
 */
public record KpiRetired(Line document, LocalDate effectiveOn) implements KpiEvent {}
