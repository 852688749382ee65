package org.kpiledger.command.access;

import static java.util.Map.entry;
import static org.kpiledger.events.access.Role.ADMIN;
import static org.kpiledger.events.access.Role.APPROVER;
import static org.kpiledger.events.access.Role.AUDITOR;
import static org.kpiledger.events.access.Role.DIRECTOR;
import static org.kpiledger.events.access.Role.KPI_OWNER;
import static org.kpiledger.events.access.Role.PLANNER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpiledger.command.Intent;
import org.kpiledger.command.activity.CorrectActivity;
import org.kpiledger.command.activity.LinkActivity;
import org.kpiledger.command.activity.ReportActivity;
import org.kpiledger.command.activity.UnlinkActivity;
import org.kpiledger.command.activity.WithdrawActivity;
import org.kpiledger.command.budget.AllocateBudget;
import org.kpiledger.command.budget.ApproveBudget;
import org.kpiledger.command.budget.EstablishBudget;
import org.kpiledger.command.budget.ImportExpenditures;
import org.kpiledger.command.budget.PledgeFunds;
import org.kpiledger.command.budget.RecordCommitment;
import org.kpiledger.command.budget.RecordExpenditure;
import org.kpiledger.command.budget.ReduceAllocation;
import org.kpiledger.command.budget.ReleaseCommitment;
import org.kpiledger.command.budget.ReverseExpenditure;
import org.kpiledger.command.budget.ReviseBudgetTotal;
import org.kpiledger.command.budget.TransferBudget;
import org.kpiledger.command.budget.WithdrawPledge;
import org.kpiledger.command.finding.CloseFinding;
import org.kpiledger.command.finding.RaiseFinding;
import org.kpiledger.command.finding.RespondToFinding;
import org.kpiledger.command.installation.AcceptClock;
import org.kpiledger.command.installation.AcceptRestore;
import org.kpiledger.command.kpi.ApproveKpi;
import org.kpiledger.command.kpi.ApproveTarget;
import org.kpiledger.command.kpi.AssignKpiOwner;
import org.kpiledger.command.kpi.LinkKpi;
import org.kpiledger.command.kpi.ProposeKpi;
import org.kpiledger.command.kpi.RefineKpi;
import org.kpiledger.command.kpi.RejectKpi;
import org.kpiledger.command.kpi.ReleaseKpiOwner;
import org.kpiledger.command.kpi.RetireKpi;
import org.kpiledger.command.kpi.ReturnKpi;
import org.kpiledger.command.kpi.ReturnTarget;
import org.kpiledger.command.kpi.SetBaseline;
import org.kpiledger.command.kpi.SetTarget;
import org.kpiledger.command.period.CertifyPeriod;
import org.kpiledger.command.period.ClosePeriod;
import org.kpiledger.command.period.EndLateEntry;
import org.kpiledger.command.period.GrantLateEntry;
import org.kpiledger.command.period.OpenPeriod;
import org.kpiledger.command.plan.AddOutcome;
import org.kpiledger.command.plan.AddOutput;
import org.kpiledger.command.plan.AddPriority;
import org.kpiledger.command.plan.AddTheme;
import org.kpiledger.command.plan.AdoptPlan;
import org.kpiledger.command.plan.AmendPlan;
import org.kpiledger.command.plan.ClosePlan;
import org.kpiledger.command.plan.LinkSdgTarget;
import org.kpiledger.command.plan.LinkThematicPriority;
import org.kpiledger.command.plan.NoteDiscrepancy;
import org.kpiledger.command.plan.RecordPlanFact;
import org.kpiledger.command.plan.RegisterPlan;
import org.kpiledger.command.plan.RenamePlanNode;
import org.kpiledger.command.plan.RetirePlanNode;
import org.kpiledger.command.risk.AcceptRisk;
import org.kpiledger.command.risk.AcceptRiskOwnership;
import org.kpiledger.command.risk.AddMitigation;
import org.kpiledger.command.risk.AssignRiskOwner;
import org.kpiledger.command.risk.CloseRisk;
import org.kpiledger.command.risk.CompleteMitigation;
import org.kpiledger.command.risk.ConfirmRiskUnchanged;
import org.kpiledger.command.risk.DeclineRiskOwnership;
import org.kpiledger.command.risk.EscalateRisk;
import org.kpiledger.command.risk.MaterialiseRisk;
import org.kpiledger.command.risk.RaiseRisk;
import org.kpiledger.command.risk.ReassessRisk;
import org.kpiledger.command.risk.ReopenRisk;
import org.kpiledger.command.risk.RequestRiskReassessment;
import org.kpiledger.command.risk.ReviseMitigation;
import org.kpiledger.command.risk.SetRiskCadence;
import org.kpiledger.command.value.ApproveKpiValue;
import org.kpiledger.command.value.CommentOnKpiValue;
import org.kpiledger.command.value.CorrectKpiValue;
import org.kpiledger.command.value.RecordKpiValue;
import org.kpiledger.command.value.ReturnKpiValue;
import org.kpiledger.command.value.SubmitKpiValue;
import org.kpiledger.command.value.VerifyKpiValue;
import org.kpiledger.command.value.WithdrawKpiValue;
import org.kpiledger.events.access.Role;

/** Which roles may give which command; every command has its line here, and INTEGRATOR gives none. */
final class AuthorityTable {
    /** Of several roles that an actor holds, the first here is the one that the entry names. */
    private static final Map<Class<? extends Intent>, List<Role>> ROLES = Map.ofEntries(
            entry(RegisterPlan.class, List.of(PLANNER)),
            entry(AddPriority.class, List.of(PLANNER)),
            entry(AddTheme.class, List.of(PLANNER)),
            entry(AddOutcome.class, List.of(PLANNER)),
            entry(AddOutput.class, List.of(PLANNER)),
            entry(RecordPlanFact.class, List.of(PLANNER)),
            entry(NoteDiscrepancy.class, List.of(PLANNER)),
            entry(AdoptPlan.class, List.of(DIRECTOR)),
            entry(AmendPlan.class, List.of(PLANNER, DIRECTOR)),
            entry(RenamePlanNode.class, List.of(PLANNER)),
            entry(RetirePlanNode.class, List.of(PLANNER)),
            entry(LinkThematicPriority.class, List.of(PLANNER)),
            entry(LinkSdgTarget.class, List.of(PLANNER)),
            entry(ClosePlan.class, List.of(DIRECTOR)),
            entry(EstablishBudget.class, List.of(PLANNER, DIRECTOR)),
            entry(AllocateBudget.class, List.of(PLANNER)),
            entry(ReduceAllocation.class, List.of(PLANNER)),
            entry(TransferBudget.class, List.of(PLANNER)),
            entry(RecordExpenditure.class, List.of(PLANNER)),
            entry(ReverseExpenditure.class, List.of(PLANNER)),
            entry(ImportExpenditures.class, List.of(PLANNER)),
            entry(ReviseBudgetTotal.class, List.of(DIRECTOR)),
            entry(ApproveBudget.class, List.of(APPROVER, DIRECTOR)),
            entry(RecordCommitment.class, List.of(PLANNER)),
            entry(ReleaseCommitment.class, List.of(PLANNER)),
            entry(PledgeFunds.class, List.of(PLANNER)),
            entry(WithdrawPledge.class, List.of(PLANNER)),
            entry(ProposeKpi.class, List.of(PLANNER)),
            entry(ApproveKpi.class, List.of(APPROVER)),
            entry(ReturnKpi.class, List.of(APPROVER)),
            entry(RejectKpi.class, List.of(APPROVER)),
            entry(RefineKpi.class, List.of(PLANNER)),
            entry(RetireKpi.class, List.of(PLANNER)),
            entry(LinkKpi.class, List.of(PLANNER)),
            entry(AssignKpiOwner.class, List.of(DIRECTOR, PLANNER)),
            entry(ReleaseKpiOwner.class, List.of(DIRECTOR, PLANNER)),
            entry(SetBaseline.class, List.of(KPI_OWNER)),
            entry(SetTarget.class, List.of(KPI_OWNER)),
            entry(ApproveTarget.class, List.of(APPROVER)),
            entry(ReturnTarget.class, List.of(APPROVER)),
            entry(OpenPeriod.class, List.of(APPROVER)),
            entry(ClosePeriod.class, List.of(APPROVER)),
            entry(CertifyPeriod.class, List.of(APPROVER)),
            entry(GrantLateEntry.class, List.of(APPROVER)),
            entry(EndLateEntry.class, List.of(APPROVER)),
            entry(RecordKpiValue.class, List.of(KPI_OWNER)),
            entry(CorrectKpiValue.class, List.of(KPI_OWNER)),
            entry(WithdrawKpiValue.class, List.of(KPI_OWNER)),
            entry(SubmitKpiValue.class, List.of(KPI_OWNER)),
            entry(VerifyKpiValue.class, List.of(KPI_OWNER, APPROVER)),
            entry(ReturnKpiValue.class, List.of(APPROVER)),
            entry(ApproveKpiValue.class, List.of(APPROVER)),
            entry(CommentOnKpiValue.class, List.of(KPI_OWNER, APPROVER, PLANNER, DIRECTOR)),
            entry(RaiseRisk.class, List.of(PLANNER, KPI_OWNER)),
            entry(AssignRiskOwner.class, List.of(DIRECTOR)),
            entry(AcceptRiskOwnership.class, List.of()),
            entry(DeclineRiskOwnership.class, List.of()),
            entry(ReassessRisk.class, List.of()),
            entry(ConfirmRiskUnchanged.class, List.of()),
            entry(SetRiskCadence.class, List.of(DIRECTOR)),
            entry(RequestRiskReassessment.class, List.of(DIRECTOR, PLANNER)),
            entry(AddMitigation.class, List.of(PLANNER)),
            entry(ReviseMitigation.class, List.of(PLANNER)),
            entry(CompleteMitigation.class, List.of(PLANNER)),
            entry(EscalateRisk.class, List.of(DIRECTOR)),
            entry(AcceptRisk.class, List.of(DIRECTOR, APPROVER)),
            entry(MaterialiseRisk.class, List.of(DIRECTOR, PLANNER)),
            entry(CloseRisk.class, List.of(DIRECTOR)),
            entry(ReopenRisk.class, List.of(DIRECTOR)),
            entry(ReportActivity.class, List.of(PLANNER, KPI_OWNER)),
            entry(CorrectActivity.class, List.of(PLANNER)),
            entry(WithdrawActivity.class, List.of(PLANNER)),
            entry(LinkActivity.class, List.of(PLANNER, KPI_OWNER)),
            entry(UnlinkActivity.class, List.of(PLANNER)),
            entry(RaiseFinding.class, List.of(AUDITOR)),
            entry(RespondToFinding.class, List.of(PLANNER, DIRECTOR)),
            entry(CloseFinding.class, List.of(AUDITOR)),
            entry(GrantRole.class, List.of(ADMIN)),
            entry(RevokeRole.class, List.of(ADMIN)),
            entry(DelegateRole.class, List.of(PLANNER, KPI_OWNER, APPROVER, DIRECTOR)),
            entry(EndDelegation.class, List.of(PLANNER, KPI_OWNER, APPROVER, DIRECTOR, ADMIN)),
            entry(AcceptClock.class, List.of(ADMIN)),
            entry(AcceptRestore.class, List.of(ADMIN)));

    /** What the assigned owner of a risk may do to it, whatever roles he or she holds. */
    private static final Set<Class<? extends Intent>> OF_RISK_OWNER = Set.of(
            AcceptRiskOwnership.class,
            DeclineRiskOwnership.class,
            ReassessRisk.class,
            ConfirmRiskUnchanged.class,
            AddMitigation.class,
            ReviseMitigation.class,
            CompleteMitigation.class,
            EscalateRisk.class,
            MaterialiseRisk.class);

    private AuthorityTable() {}

    /**
     * The roles that may give the command.
     *
     * @throws IllegalStateException when it has no line in the table
     */
    static List<Role> rolesFor(Class<? extends Intent> command) {
        List<Role> roles = ROLES.get(command);
        if (roles == null) {
            throw new IllegalStateException("nothing says who may give the command " + command.getSimpleName());
        }
        return roles;
    }

    static boolean isOfRiskOwner(Class<? extends Intent> command) {
        return OF_RISK_OWNER.contains(command);
    }
}
