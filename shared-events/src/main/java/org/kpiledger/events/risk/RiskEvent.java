package org.kpiledger.events.risk;

import org.kpiledger.events.DomainEvent;

/** A fact about a risk; subject {@code OP-23/risk/R-FIN}. */
public sealed interface RiskEvent extends DomainEvent
        permits RiskRaised,
                RiskOwnerAssigned,
                RiskOwnershipAccepted,
                RiskOwnershipDeclined,
                RiskReassessed,
                RiskConfirmedUnchanged,
                RiskCadenceSet,
                RiskReassessmentRequested,
                MitigationAdded,
                MitigationRevised,
                MitigationCompleted,
                RiskEscalated,
                RiskAccepted,
                RiskMaterialised,
                RiskClosed,
                RiskReopened {}
