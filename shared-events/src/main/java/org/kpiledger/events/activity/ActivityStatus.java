package org.kpiledger.events.activity;

/** How far an activity has come, by the tense of its report. */
public enum ActivityStatus {
    DONE,
    ONGOING,
    PLANNED
}
