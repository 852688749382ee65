package org.kpiledger.projections.plan;

/** What is kept of a plan: its header, and one document for each node, fact and discrepancy. */
public sealed interface PlanDocument permits PlanHeader, Priority, Theme, Outcome, Output, StatedFact, Discrepancy {}
