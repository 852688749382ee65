package org.kpiledger.events.kpi;

/** How a KPI goes on from others. */
public enum Relation {
    /** It takes the place of another. */
    SUPERSEDES,
    /** It is a part of what another measured. */
    SPLIT_FROM,
    /** It measures together what several others did. */
    MERGED_FROM,
    /** It is another under a new code. */
    CONTINUES
}
