package org.kpiledger.events.kpi;

/** Which way a measure should move. */
public enum Direction {
    INCREASE,
    DECREASE,
    MAINTAIN
}
