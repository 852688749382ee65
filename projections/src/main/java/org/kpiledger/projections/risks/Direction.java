package org.kpiledger.projections.risks;

/** How a risk moved between two moments, by its rating. */
public enum Direction {
    UP,
    DOWN,
    SAME,
    NEW,
    CLOSED,
    REOPENED
}
