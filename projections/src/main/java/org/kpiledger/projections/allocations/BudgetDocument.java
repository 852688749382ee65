package org.kpiledger.projections.allocations;

/** What is kept of a year's budget: its header, and one document for each node that has money. */
public sealed interface BudgetDocument permits BudgetHeader, NodeBudget {}
