package org.kpiledger.command.plan;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;

/**
 * Amends an adopted plan; the commands that carry the amendment out name it.
 *
 * @param amendment its code, unique in the plan
 * @param document reference of the document that decides it
 * @param summary what it changes, in words
 */
public record AmendPlan(Code planId, Code amendment, Line document, LocalizedText summary, LocalDate effectiveOn)
        implements PlanIntent {}
