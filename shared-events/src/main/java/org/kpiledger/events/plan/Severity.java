package org.kpiledger.events.plan;

/** How much a discrepancy matters to a reader of the plan. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
