package org.kpiledger.events.kpi;

/** How the parts of a breakdown relate to the value. */
public enum BreakdownRule {
    /** The parts add up to the value. */
    MUST_SUM,
    /** What is counted may fall into several categories; no part exceeds the value. */
    MAY_OVERLAP,
    /** Some of what is counted falls into no category; the parts add up to the value at most. */
    PARTIAL
}
