package org.kpiledger.projections.plan;

/** How far a plan has come. */
public enum PlanStatus {
    REGISTERED,
    ADOPTED,
    CLOSED;

    static PlanStatus of(PlanHeader header) {
        if (header.ending() != null) {
            return CLOSED;
        }
        return header.adoption() == null ? REGISTERED : ADOPTED;
    }
}
