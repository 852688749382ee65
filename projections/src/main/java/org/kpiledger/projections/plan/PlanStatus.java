package org.kpiledger.projections.plan;

/** How far a plan has come. */
public enum PlanStatus {
    REGISTERED,
    ADOPTED;

    static PlanStatus of(PlanHeader header) {
        return header.adoption() == null ? REGISTERED : ADOPTED;
    }
}
