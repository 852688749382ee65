package org.kpiledger.events.access;

/** What a person or system may do, by the table in the design of the HTTP interface. */
public enum Role {
    PLANNER,
    KPI_OWNER,
    APPROVER,
    DIRECTOR,
    AUDITOR,
    INTEGRATOR,
    ADMIN
}
