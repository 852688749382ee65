package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.kpiledger.events.Line;

/**
 * The plan ended; from here on there are corrections of what is there, and findings, and nothing new.
 *
 * @param document reference of the document that closes it
 */
public record PlanClosed(Line document, LocalDate effectiveOn) implements PlanEvent {}
