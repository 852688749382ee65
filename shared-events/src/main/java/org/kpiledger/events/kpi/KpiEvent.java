package org.kpiledger.events.kpi;

import org.kpiledger.events.DomainEvent;

/** A fact about a KPI's definition, owners, baselines or targets; subject {@code OP-23/kpi/P1.EMT.K1}. */
public sealed interface KpiEvent extends DomainEvent
        permits KpiProposed,
                KpiApproved,
                KpiReturned,
                KpiRejected,
                KpiRefined,
                KpiRetired,
                KpiLinked,
                KpiOwnerAssigned,
                KpiOwnerReleased,
                BaselineSet,
                TargetSet,
                TargetApproved,
                TargetReturned {}
