package org.kpiledger.projections.kpis;

/** How far a proposal, of a definition or a target, has come. */
public enum Stage {
    PROPOSED,
    APPROVED,
    RETURNED,
    REJECTED
}
