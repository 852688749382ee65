package org.kpiledger.projections.allocations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Line;

/**
 * The approval that made a budget final.
 *
 * @param position of the entry that says so
 * @param total which was approved, after all changes on whatever days they count from
 */
public record BudgetApproval(
        long position, Amount total, @Nullable Line document, LocalDate effectiveOn) {}
