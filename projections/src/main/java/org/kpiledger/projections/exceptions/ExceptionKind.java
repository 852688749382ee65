package org.kpiledger.projections.exceptions;

/** In which way an entry is an exception. */
public enum ExceptionKind {
    LATE_ENTRY_GRANTED,
    LATE_ENTRY_ENDED,
    /** A value was stated or withdrawn in a closed period. */
    LATE_ENTRY_USED,
    DELEGATION_GIVEN,
    DELEGATION_ENDED,
    /** Somebody acted by delegation. */
    ACTED_ON_BEHALF,
    /** A value was recorded, corrected or withdrawn although its period was certified. */
    CHANGED_AFTER_CERTIFICATION,
    /** A value was approved although its period was certified. */
    APPROVED_AFTER_CERTIFICATION
}
