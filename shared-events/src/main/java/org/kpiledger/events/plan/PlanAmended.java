package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.kpiledger.events.Code;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedText;

/**
 * An adopted plan was amended; what the amendment changes follows in events that name it.
 *
 * @param amendment its code, unique in the plan
 * @param document reference of the document that decides it
 * @param summary what it changes, in words
 */
public record PlanAmended(Code amendment, Line document, LocalizedText summary, LocalDate effectiveOn)
        implements PlanEvent {}
