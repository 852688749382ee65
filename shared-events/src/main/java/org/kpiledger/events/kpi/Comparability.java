package org.kpiledger.events.kpi;

/** What a refined definition means for the values before it. */
public enum Comparability {
    /** Values before and after are read as one series. */
    COMPARABLE,
    /** Values before it are stated anew under it. */
    RESTATED,
    /** Values before and after are not compared or added. */
    BREAK
}
