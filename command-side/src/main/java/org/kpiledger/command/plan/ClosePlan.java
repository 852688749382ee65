package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;

/**
 * Ends an adopted plan; from here on it takes corrections and findings.
 *
 * @param document reference of the document that closes it
 */
public record ClosePlan(Code planId, Line document, LocalDate effectiveOn) implements PlanIntent {}
