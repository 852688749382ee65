package org.kpiledger.command.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Intent;
import org.kpiledger.command.activity.ActivityIntent;
import org.kpiledger.command.activity.ActivityState;
import org.kpiledger.command.activity.CorrectActivity;
import org.kpiledger.command.activity.LinkActivity;
import org.kpiledger.command.activity.ReportActivity;
import org.kpiledger.command.activity.UnlinkActivity;
import org.kpiledger.command.activity.WithdrawActivity;
import org.kpiledger.command.budget.BudgetState;
import org.kpiledger.command.budget.Commitment;
import org.kpiledger.command.budget.Expenditure;
import org.kpiledger.command.budget.ExpenditureRow;
import org.kpiledger.command.budget.ImportExpenditures;
import org.kpiledger.command.budget.ReleaseCommitment;
import org.kpiledger.command.budget.ReverseExpenditure;
import org.kpiledger.command.budget.TransferBudget;
import org.kpiledger.command.budget.WithdrawPledge;
import org.kpiledger.command.finding.Figures;
import org.kpiledger.command.finding.FindingIntent;
import org.kpiledger.command.kpi.KpiState;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.risk.RaiseRisk;
import org.kpiledger.command.risk.RiskIntent;
import org.kpiledger.command.risk.RiskState;
import org.kpiledger.events.Code;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.access.Scope;
import org.kpiledger.events.activity.Report;

/**
 * What of a plan a command touches, by which the scope of a role is judged.
 *
 * <p>A command that touches the whole plan, or something that is not in it, is within no narrower scope.
 */
final class Reach {
    private Reach() {}

    /** Whether all that the command touches is within the scope; reads no more than the scope asks for. */
    static boolean isWithin(Scope scope, Intent command, Facts facts) {
        return (scope.plan() == null || same(scope.plan(), command.plan()))
                && (scope.priority() == null || areAll(scope.priority(), priorities(command, facts)))
                && (scope.region() == null || areAll(scope.region(), regions(command, facts)));
    }

    private static List<Code> priorities(Intent command, Facts facts) {
        Code planId = command.plan();
        if (planId == null) {
            return List.of();
        }
        PlanState plan = facts.state(SubjectId.plan(planId), PlanState.FOLDING);
        List<Code> priorities = new ArrayList<>();
        for (Code place : places(command, facts)) {
            Optional<Code> priority = priorityOf(place, planId, plan, facts);
            if (priority.isEmpty()) {
                return List.of();
            }
            priorities.add(priority.get());
        }
        return priorities;
    }

    private static Optional<Code> priorityOf(Code place, Code planId, PlanState plan, Facts facts) {
        return plan.priorityOf(place)
                .or(() -> facts.state(SubjectId.kpi(planId, place), KpiState.FOLDING)
                        .theme()
                        .flatMap(plan::priorityOf));
    }

    private static List<Code> places(Intent command, Facts facts) {
        return switch (command) {
            case TransferBudget transfer -> List.of(transfer.from(), transfer.to());
            case ReverseExpenditure reverse ->
                facts.state(reverse.subject(), BudgetState.FOLDING)
                        .expenditure(reverse.reference())
                        .map(Expenditure::node)
                        .map(List::of)
                        .orElse(List.of());
            case ImportExpenditures rows ->
                rows.rows().stream().map(ExpenditureRow::node).distinct().toList();
            case ReleaseCommitment release ->
                with(
                        null,
                        facts.state(release.subject(), BudgetState.FOLDING)
                                .commitment(release.reference())
                                .map(Commitment::node));
            case WithdrawPledge withdraw ->
                with(
                        null,
                        facts.state(withdraw.subject(), BudgetState.FOLDING)
                                .pledge(withdraw.pledge())
                                .map(pledge -> pledge.made().node()));
            case CorrectActivity correct ->
                with(correct.place(), reported(correct, facts).map(Report::priority));
            case WithdrawActivity withdraw ->
                with(null, reported(withdraw, facts).map(Report::priority));
            case LinkActivity link -> with(null, reported(link, facts).map(Report::priority));
            case UnlinkActivity unlink -> with(null, reported(unlink, facts).map(Report::priority));
            case FindingIntent finding -> Figures.places(finding, facts);
            case RaiseRisk raise -> with(raise.place(), Optional.empty());
            case RiskIntent risk ->
                with(facts.state(risk.subject(), RiskState.FOLDING).node(), Optional.empty());
            default -> with(command.place(), Optional.empty());
        };
    }

    private static List<Code> regions(Intent command, Facts facts) {
        return switch (command) {
            case ReportActivity report -> List.of(report.region());
            case CorrectActivity correct ->
                with(correct.region(), reported(correct, facts).map(Report::region));
            case WithdrawActivity withdraw ->
                with(null, reported(withdraw, facts).map(Report::region));
            case LinkActivity link -> with(null, reported(link, facts).map(Report::region));
            case UnlinkActivity unlink -> with(null, reported(unlink, facts).map(Report::region));
            case FindingIntent finding -> Figures.regions(finding, facts);
            default -> with(command.region(), Optional.empty());
        };
    }

    /** What is said of the activity so far: a correction may move it, and touches both places. */
    private static Optional<Report> reported(ActivityIntent command, Facts facts) {
        return facts.state(command.subject(), ActivityState.FOLDING).current();
    }

    private static List<Code> with(@Nullable Code now, Optional<Code> before) {
        List<Code> both = new ArrayList<>(2);
        if (now != null) {
            both.add(now);
        }
        before.ifPresent(both::add);
        return both;
    }

    private static boolean areAll(Code wanted, List<Code> touched) {
        return !touched.isEmpty() && touched.stream().allMatch(code -> same(wanted, code));
    }

    private static boolean same(Code wanted, @Nullable Code touched) {
        return touched != null && wanted.folded().equals(touched.folded());
    }
}
