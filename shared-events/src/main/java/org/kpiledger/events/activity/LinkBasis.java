package org.kpiledger.events.activity;

/** Whether a report names the KPI that an activity counts for, or a reader inferred it. */
public enum LinkBasis {
    EXPLICIT,
    INFERRED
}
