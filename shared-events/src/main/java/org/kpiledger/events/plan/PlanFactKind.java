package org.kpiledger.events.plan;

/** What a statement of the plan is about. */
public enum PlanFactKind {
    FUNDING_BY_REGION,
    DELIVERY_MODEL,
    REPORTING_RULE,
    RISK_MANAGEMENT,
    GOVERNANCE,
    THEMATIC_PRIORITY,
    PRINTED_SHARE,
    REGION,
    UNIT
}
