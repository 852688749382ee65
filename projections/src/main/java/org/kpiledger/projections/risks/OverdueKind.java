package org.kpiledger.projections.risks;

/** What is overdue of a risk. */
public enum OverdueKind {
    /** Its next assessment, by its cadence. */
    ASSESSMENT,
    /** An assessment that was asked for. */
    REASSESSMENT_REQUESTED,
    /** Something that is done against it. */
    MITIGATION,
    /** An acceptance whose last day is over. */
    ACCEPTANCE
}
