package org.kpiledger.projections.kpis;

/** Where a measure stands on its way, best first, by {@link ProgressRule}. */
public enum Rating {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NO_DATA
}
