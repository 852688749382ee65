package org.kpiledger.projections.access;

/** What is kept to say who could act where: the roles of each actor, and under what each KPI stands. */
public sealed interface AccessDocument permits Roles, KpiThemes {}
