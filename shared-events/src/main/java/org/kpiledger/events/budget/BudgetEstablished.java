package org.kpiledger.events.budget;

import java.time.LocalDate;
import org.kpiledger.events.Money;

/** A fiscal year of a plan has this much money in all. */
public record BudgetEstablished(Money total, BudgetStatus status, LocalDate effectiveOn) implements BudgetEvent {}
