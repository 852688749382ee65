package org.kpiledger.events.kpi;

/** What follows when a value fails a check. */
public enum Consequence {
    /** It is taken, and the warning is kept with it. */
    WARN,
    /** It is not taken. */
    REFUSE
}
