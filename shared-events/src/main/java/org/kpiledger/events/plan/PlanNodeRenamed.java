package org.kpiledger.events.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Code;
import org.kpiledger.events.LocalizedName;

/**
 * A node has another name from a day on; of an outcome, its text. The code stays.
 *
 * @param amendment the amendment by which it came after the adoption
 */
public record PlanNodeRenamed(
        Code code, LocalizedName name, @Nullable Code amendment, LocalDate effectiveOn) implements PlanEvent {}
