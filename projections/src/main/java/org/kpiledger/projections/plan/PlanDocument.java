package org.kpiledger.projections.plan;

/**
 * What is kept of a plan: its header, one document for each node, fact, discrepancy and link, one for each version, and
 * one for each change by an amendment.
 */
public sealed interface PlanDocument
        permits PlanHeader, NodeDocument, StatedFact, Discrepancy, PlanLink, PlanVersion, VersionChange {}
