package org.kpiledger.projections.kpis;

/** Why a measure has no rating, the nearest to having one last. */
public enum NoData {
    NO_TARGET,
    /** The year that a target is set for has not begun. */
    NOT_STARTED,
    /** Values are reported, but no method says what they make in the cycle or the year of the target. */
    NOT_ROLLED_UP,
    NO_VALUE
}
