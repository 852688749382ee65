package org.kpiledger.projections.kpis;

/** What is kept of a KPI: its definitions, and one document for each value reported. */
public sealed interface KpiDocument permits KpiDefinitions, ReportedValue {}
