package org.kpiledger.projections.risks;

/** What is decided about a risk. */
public enum RiskStatus {
    OPEN,
    ESCALATED,
    ACCEPTED,
    MATERIALISED,
    CLOSED
}
