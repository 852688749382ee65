package org.kpiledger.projections.risks;

/** How an assessment of a risk came about. */
public enum AssessmentKind {
    RAISED,
    REASSESSED,
    CONFIRMED
}
