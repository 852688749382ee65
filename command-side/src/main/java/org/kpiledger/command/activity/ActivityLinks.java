package org.kpiledger.command.activity;

import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.budget.BudgetState;
import org.kpiledger.command.budget.Pledge;
import org.kpiledger.command.kpi.KpiState;
import org.kpiledger.command.risk.RiskState;
import org.kpiledger.events.Code;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.activity.ActivityEvent;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityUnlinked;

/** The rules of what an activity is linked to: all that it names is there. */
final class ActivityLinks {
    private ActivityLinks() {}

    static List<ActivityEvent> link(LinkActivity command, ActivityState state, Facts facts) {
        if (state.isLinked(command.kind(), command.target())) {
            return List.of();
        }
        requireTarget(command, facts);
        return List.of(new ActivityLinked(command.kind(), command.target(), command.effectiveOn()));
    }

    private static void requireTarget(LinkActivity command, Facts facts) {
        String target = command.target().value();
        switch (command.kind()) {
            case KPI -> {
                SubjectId kpi = SubjectId.kpi(command.planId(), new Code(target));
                if (!facts.state(kpi, KpiState.FOLDING).exists()) {
                    throw Refusal.field("unknown-kpi", "target", "names no KPI of the plan " + command.planId());
                }
            }
            case RISK -> {
                SubjectId risk = SubjectId.risk(command.planId(), new Code(target));
                if (!facts.state(risk, RiskState.FOLDING).exists()) {
                    throw Refusal.field("unknown-risk", "target", "names no risk of the plan " + command.planId());
                }
            }
            case EVIDENCE -> {
                if (!facts.keeps(new Sha256(target))) {
                    throw Refusal.field(
                            "evidence-not-kept",
                            "target",
                            "names no file that is kept here; put it to /api/evidence/ first");
                }
            }
            case PLEDGE -> requirePledge(command, facts);
        }
    }

    private static void requirePledge(LinkActivity command, Facts facts) {
        String[] parts = command.target().value().split("/", -1);
        Pledge pledge = facts.state(SubjectId.budget(command.planId(), Integer.parseInt(parts[0])), BudgetState.FOLDING)
                .pledge(new Code(parts[1]))
                .orElseThrow(() ->
                        Refusal.field("unknown-pledge", "target", "names no pledge of the plan " + command.planId()));
        if (pledge.withdrawn()) {
            throw Refusal.field("pledge-withdrawn", "target", "names a pledge that was withdrawn");
        }
    }

    static List<ActivityEvent> unlink(UnlinkActivity command, ActivityState state) {
        if (!state.isLinked(command.kind(), command.target())) {
            throw Refusal.rule(
                    "activity-not-linked",
                    "The activity " + command.activityId() + " is not linked to " + command.kind() + " "
                            + command.target() + ", so there is nothing to take back.");
        }
        return List.of(new ActivityUnlinked(command.kind(), command.target(), command.reasonCode()));
    }
}
