package org.kpiledger.events.value;

/** Why nothing is counted where a value was due; neither is zero. */
public enum Absence {
    /** The measure has no meaning for this unit or period. */
    NOT_APPLICABLE,
    /** The value is known to its owner, and not entered. */
    WITHHELD
}
