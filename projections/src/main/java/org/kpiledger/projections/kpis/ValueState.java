package org.kpiledger.projections.kpis;

/** Whether a value counts. */
public enum ValueState {
    RECORDED,
    WITHDRAWN
}
