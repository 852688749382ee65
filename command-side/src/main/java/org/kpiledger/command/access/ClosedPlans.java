package org.kpiledger.command.access;

import java.util.Set;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.activity.CorrectActivity;
import org.kpiledger.command.activity.LinkActivity;
import org.kpiledger.command.activity.UnlinkActivity;
import org.kpiledger.command.activity.WithdrawActivity;
import org.kpiledger.command.budget.ReleaseCommitment;
import org.kpiledger.command.budget.ReverseExpenditure;
import org.kpiledger.command.budget.WithdrawPledge;
import org.kpiledger.command.finding.CloseFinding;
import org.kpiledger.command.finding.RaiseFinding;
import org.kpiledger.command.finding.RespondToFinding;
import org.kpiledger.command.period.CertifyPeriod;
import org.kpiledger.command.period.ClosePeriod;
import org.kpiledger.command.period.EndLateEntry;
import org.kpiledger.command.period.GrantLateEntry;
import org.kpiledger.command.plan.NoteDiscrepancy;
import org.kpiledger.command.plan.PlanIntent;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.command.risk.CloseRisk;
import org.kpiledger.command.risk.CompleteMitigation;
import org.kpiledger.command.value.ApproveKpiValue;
import org.kpiledger.command.value.CommentOnKpiValue;
import org.kpiledger.command.value.CorrectKpiValue;
import org.kpiledger.command.value.ReturnKpiValue;
import org.kpiledger.command.value.SubmitKpiValue;
import org.kpiledger.command.value.VerifyKpiValue;
import org.kpiledger.command.value.WithdrawKpiValue;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;

/**
 * What a plan takes once it is closed: corrections and their review, money that comes back or is no longer promised,
 * links of what was done, the end of its periods, risks and mitigations, and findings. A command that is not named here
 * brings something new.
 */
public final class ClosedPlans {
    static final Set<Class<? extends Intent>> TAKES = Set.of(
            CorrectKpiValue.class,
            WithdrawKpiValue.class,
            SubmitKpiValue.class,
            VerifyKpiValue.class,
            ReturnKpiValue.class,
            ApproveKpiValue.class,
            CommentOnKpiValue.class,
            CorrectActivity.class,
            WithdrawActivity.class,
            LinkActivity.class,
            UnlinkActivity.class,
            ReverseExpenditure.class,
            ReleaseCommitment.class,
            WithdrawPledge.class,
            CompleteMitigation.class,
            ClosePeriod.class,
            CertifyPeriod.class,
            GrantLateEntry.class,
            EndLateEntry.class,
            CloseRisk.class,
            NoteDiscrepancy.class,
            RaiseFinding.class,
            RespondToFinding.class,
            CloseFinding.class);

    private ClosedPlans() {}

    /**
     * Requires that the command's plan still takes it. A command on the plan itself is left to the rules of the plan,
     * which tell a repeat of what stands from something new.
     *
     * @throws Refusal {@code plan-closed}
     */
    public static void require(Intent command, Facts facts) {
        Code planId = command.plan();
        if (planId == null || command instanceof PlanIntent || TAKES.contains(command.getClass())) {
            return;
        }
        if (facts.state(SubjectId.plan(planId), PlanState.FOLDING).closed()) {
            throw Plans.closed(planId);
        }
    }
}
