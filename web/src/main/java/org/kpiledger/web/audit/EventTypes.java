package org.kpiledger.web.audit;

import java.util.List;

/** The types of entries that the filter offers; an entry of another type is shown by its bare name. */
final class EventTypes {
    static final List<String> NAMES = List.of(
            "LogOpened",
            "ClockAccepted",
            "RestoreAccepted",
            "RoleGranted",
            "RoleRevoked",
            "PlanRegistered",
            "PriorityAdded",
            "ThemeAdded",
            "OutcomeAdded",
            "OutputAdded",
            "PlanFactRecorded",
            "DiscrepancyNoted",
            "PlanAdopted",
            "BudgetEstablished",
            "BudgetAllocated",
            "AllocationReduced",
            "BudgetTransferred",
            "ExpenditureRecorded",
            "ExpenditureReversed",
            "KpiProposed",
            "KpiApproved",
            "KpiValueRecorded",
            "KpiValueCorrected",
            "KpiValueWithdrawn",
            "RiskRaised",
            "RiskOwnerAssigned",
            "RiskReassessed",
            "MitigationAdded",
            "MitigationCompleted",
            "RiskClosed",
            "RiskOwnershipAccepted",
            "RiskOwnershipDeclined",
            "RiskConfirmedUnchanged",
            "RiskCadenceSet",
            "RiskReassessmentRequested",
            "MitigationRevised",
            "RiskEscalated",
            "RiskAccepted",
            "RiskMaterialised",
            "RiskReopened",
            "ActivityReported",
            "ActivityCorrected",
            "ActivityWithdrawn");

    private EventTypes() {}
}
