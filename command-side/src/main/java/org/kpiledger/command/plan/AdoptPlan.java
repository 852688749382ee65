package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;

/**
 * Adopts a plan; from here on changes need an amendment.
 *
 * @param document reference of the document that adopts it
 */
public record AdoptPlan(Code planId, Line document, LocalDate effectiveOn) implements PlanIntent {}
