package org.kpiledger.projections.activities;

/** Whether a report of an activity stands. */
public enum ActivityState {
    REPORTED,
    WITHDRAWN
}
