package org.kpiledger.projections.reviews;

/** How far a value has come. */
public enum ReviewStage {
    RECORDED,
    SUBMITTED,
    RETURNED,
    VERIFIED,
    APPROVED,
    WITHDRAWN
}
