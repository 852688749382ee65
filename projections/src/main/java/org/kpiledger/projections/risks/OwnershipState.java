package org.kpiledger.projections.risks;

/** How far it has come with somebody's ownership of a risk. */
public enum OwnershipState {
    ASSIGNED,
    ACCEPTED,
    DECLINED,
    REPLACED
}
