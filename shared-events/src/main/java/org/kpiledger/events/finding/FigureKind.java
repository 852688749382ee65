package org.kpiledger.events.finding;

/** What a figure says of its subject. */
public enum FigureKind {
    VALUE,
    TARGET,
    BASELINE,
    ALLOCATION,
    SPENT,
    RISK,
    ACTIVITY
}
