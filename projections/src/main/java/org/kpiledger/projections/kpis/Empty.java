package org.kpiledger.projections.kpis;

/** Why nothing counts in a period for which a value is expected; none of these is zero. */
public enum Empty {
    /** The period is not over on the day that is asked about. */
    NOT_DUE,
    NOT_REPORTED,
    /** What was stated says that the measure has no meaning there. */
    NOT_APPLICABLE,
    /** What was stated says that the value is known and not entered. */
    WITHHELD
}
