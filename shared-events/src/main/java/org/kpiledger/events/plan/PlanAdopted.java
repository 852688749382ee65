package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.kpiledger.events.Line;

/**
 * The plan was adopted; from here on changes need an amendment.
 *
 * @param document reference of the document that adopts it
 */
public record PlanAdopted(Line document, LocalDate effectiveOn) implements PlanEvent {}
