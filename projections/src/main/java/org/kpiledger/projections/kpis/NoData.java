package org.kpiledger.projections.kpis;

/** Why a measure has no rating, the nearest to having one last. */
public enum NoData {
    /** The definition in force does not have the measure, or there is only one that was returned or rejected. */
    NOT_DEFINED,
    NO_TARGET,
    /** The year that a target is set for has not begun. */
    NOT_STARTED,
    /** The target was set in another unit than the values are stated in, as where the series was broken between. */
    NOT_COMPARABLE,
    /** Values are reported, but no method says what they make in the cycle or the year of the target. */
    NOT_ROLLED_UP,
    NO_VALUE
}
