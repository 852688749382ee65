package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.Prose;

/**
 * A node is no longer in force from a day on; it stays in the plan, and its code is not used again.
 *
 * @param rationale why
 * @param amendment the amendment by which it came after the adoption
 */
public record PlanNodeRetired(
        Code code, Prose rationale, @Nullable Code amendment, LocalDate effectiveOn) implements PlanEvent {}
