package org.kpiledger.events.kpi;

/** How the values of successive periods make one, for a year or the cycle. */
public enum ReportingMethod {
    /** Each value is what was added in its period; they are added. */
    INCREMENTAL,
    /** Each value is what was reached up to the end of its period; the last one counts. */
    CUMULATIVE,
    /** Each value is a state; the last one counts. */
    LATEST,
    /** The mean of the values; of shares, all numerators by all denominators. */
    AVERAGE
}
