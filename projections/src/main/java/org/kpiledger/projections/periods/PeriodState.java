package org.kpiledger.projections.periods;

/** How far a period has come; one that was never opened takes values as an open one does. */
public enum PeriodState {
    NEVER_OPENED,
    OPEN,
    CLOSED,
    CERTIFIED
}
