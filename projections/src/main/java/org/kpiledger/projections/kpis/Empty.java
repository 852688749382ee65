package org.kpiledger.projections.kpis;

import org.kpiledger.events.value.Absence;

/** Why nothing counts in a period for which a value is expected; none of these is zero. */
public enum Empty {
    /** The period is not over on the day that is asked about. */
    NOT_DUE,
    NOT_REPORTED,
    /** What was stated says that the measure has no meaning there. */
    NOT_APPLICABLE,
    /** What was stated says that the value is known and not entered. */
    WITHHELD;

    static Empty of(Absence absence) {
        return switch (absence) {
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case WITHHELD -> WITHHELD;
        };
    }
}
