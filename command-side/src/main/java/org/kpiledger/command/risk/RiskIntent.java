package org.kpiledger.command.risk;

import org.kpiledger.command.Intent;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;

/** A command on one risk. */
public sealed interface RiskIntent extends Intent
        permits RaiseRisk,
                AssignRiskOwner,
                AcceptRiskOwnership,
                DeclineRiskOwnership,
                ReassessRisk,
                ConfirmRiskUnchanged,
                SetRiskCadence,
                RequestRiskReassessment,
                AddMitigation,
                ReviseMitigation,
                CompleteMitigation,
                EscalateRisk,
                AcceptRisk,
                MaterialiseRisk,
                CloseRisk,
                ReopenRisk {
    Code planId();

    Code riskId();

    @Override
    default SubjectId subject() {
        return SubjectId.risk(planId(), riskId());
    }

    @Override
    default Code plan() {
        return planId();
    }
}
