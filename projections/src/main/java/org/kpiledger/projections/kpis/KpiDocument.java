package org.kpiledger.projections.kpis;

/**
 * What is kept of a KPI: what is decided of it, one document for each value reported, and one for each step of a value.
 */
public sealed interface KpiDocument permits Kpi, ReportedValue, ValueStep {}
