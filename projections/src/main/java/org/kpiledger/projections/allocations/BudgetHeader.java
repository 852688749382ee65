package org.kpiledger.projections.allocations;

import org.kpiledger.events.Money;
import org.kpiledger.events.budget.BudgetStatus;

/** The year's money in all. */
public record BudgetHeader(int fiscalYear, Money total, BudgetStatus status) implements BudgetDocument {}
