package org.kpiledger.projections.allocations;

/**
 * What is kept of a year's budget: its header, and one document for each node that has money; apart from these, one for
 * each commitment and each pledge.
 */
public sealed interface BudgetDocument permits BudgetHeader, NodeBudget, BookedCommitment, PledgedFunds {}
