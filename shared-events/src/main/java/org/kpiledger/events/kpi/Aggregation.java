package org.kpiledger.events.kpi;

/** How several values of one measure and period become one. */
public enum Aggregation {
    /** Added. */
    SUM,
    /** The one with the latest value date. */
    LATEST,
    /** The number of different members. */
    DISTINCT,
    /** The mean. */
    AVERAGE
}
