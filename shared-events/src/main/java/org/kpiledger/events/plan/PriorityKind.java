package org.kpiledger.events.plan;

/** The kinds of first-level nodes (OP-23, Table 1): thematic priorities, enablers, and several of both in one pool. */
public enum PriorityKind {
    PRIORITY,
    ENABLER,
    POOLED
}
