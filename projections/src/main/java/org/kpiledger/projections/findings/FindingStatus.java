package org.kpiledger.projections.findings;

/** How far a finding has come. */
public enum FindingStatus {
    RAISED,
    ANSWERED,
    CLOSED
}
