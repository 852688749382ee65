package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.Line;
import org.kpiledger.events.Money;

/**
 * The budget of a fiscal year became final.
 *
 * @param total the one that was approved
 * @param document which decides it, absent where none is named
 */
public record BudgetApproved(Money total, @Nullable Line document, LocalDate effectiveOn) implements BudgetEvent {}
