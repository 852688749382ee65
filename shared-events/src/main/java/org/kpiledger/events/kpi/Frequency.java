package org.kpiledger.events.kpi;

/** For which periods a KPI is reported. */
public enum Frequency {
    YEARLY,
    QUARTERLY
}
