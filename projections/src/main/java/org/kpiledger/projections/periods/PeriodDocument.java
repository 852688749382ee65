package org.kpiledger.projections.periods;

/** What is kept of a plan's periods: one document for each, and one for each statement that entered late. */
public sealed interface PeriodDocument permits ReportingPeriod, LateUse {}
