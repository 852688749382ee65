package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;

/**
 * A node serves a thematic priority of the action plan.
 *
 * @param thematicPriority its code, such as {@code TP1}
 * @param amendment the amendment by which it came after the adoption
 */
public record ThematicPriorityLinked(
        Code node, Code thematicPriority, @Nullable Code amendment, LocalDate effectiveOn) implements PlanEvent {}
