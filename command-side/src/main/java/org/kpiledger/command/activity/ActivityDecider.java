package org.kpiledger.command.activity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.kpi.KpiState;
import org.kpiledger.command.plan.NodeKind;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.activity.ActivityCorrected;
import org.kpiledger.events.activity.ActivityEvent;
import org.kpiledger.events.activity.ActivityReported;
import org.kpiledger.events.activity.ActivityStatus;
import org.kpiledger.events.activity.ActivityWithdrawn;
import org.kpiledger.events.activity.Report;

/**
 * The rules of reporting activities.
 *
 * <p>Preparations may precede the plan's cycle, and what is planned lies ahead; what is done or going on does not.
 */
final class ActivityDecider {
    private ActivityDecider() {}

    static List<ActivityEvent> decide(ActivityIntent command, ActivityState state, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        return switch (command) {
            case ReportActivity report -> report(report, state, plan, facts);
            case CorrectActivity correct -> correct(correct, state, plan, facts);
            case WithdrawActivity withdraw -> withdraw(withdraw, state);
            case LinkActivity link -> {
                reported(link, state);
                yield ActivityLinks.link(link, state, facts);
            }
            case UnlinkActivity unlink -> {
                reported(unlink, state);
                yield ActivityLinks.unlink(unlink, state);
            }
        };
    }

    private static List<ActivityEvent> report(
            ReportActivity command, ActivityState state, PlanState plan, Facts facts) {
        Report report = command.report();
        check(report, command.planId(), plan, facts);
        if (state.current().isPresent()) {
            throw Refusal.rule(
                    "activity-exists",
                    "The activity " + command.activityId()
                            + " is reported already. Correct it instead, with a reason code.");
        }
        return List.of(new ActivityReported(report));
    }

    private static List<ActivityEvent> correct(
            CorrectActivity command, ActivityState state, PlanState plan, Facts facts) {
        Report former = reported(command, state);
        Report report = command.report();
        check(report, command.planId(), plan, facts);
        if (report.equals(former)) {
            return List.of();
        }
        return List.of(new ActivityCorrected(report, command.reasonCode()));
    }

    private static List<ActivityEvent> withdraw(WithdrawActivity command, ActivityState state) {
        reported(command, state);
        return List.of(new ActivityWithdrawn(command.reasonCode()));
    }

    private static Report reported(ActivityIntent command, ActivityState state) {
        if (!state.exists()) {
            throw Refusal.unknown(
                    "unknown-activity",
                    "There is no activity " + command.activityId() + " in the plan " + command.planId() + ".");
        }
        return state.current()
                .orElseThrow(() -> Refusal.rule(
                        "activity-withdrawn",
                        "The report of " + command.activityId() + " is withdrawn. Report it again if it is to count."));
    }

    private static void check(Report report, Code planId, PlanState plan, Facts facts) {
        datesFit(report, plan, facts);
        Plans.node(plan, "priority", report.priority(), NodeKind.PRIORITY);
        if (report.theme() != null) {
            themeFits(report.theme(), report.priority(), plan);
        }
        Regions.require(plan, "region", report.region());
        countriesDiffer(report.countries());
        kpiExists(report, planId, facts);
    }

    private static void datesFit(Report report, PlanState plan, Facts facts) {
        if (report.status() == ActivityStatus.PLANNED) {
            return;
        }
        Plans.requireHappened(plan, "date", report.date(), facts);
        if (report.status() == ActivityStatus.DONE && report.dateEnd() != null) {
            Plans.requireHappened(plan, "dateEnd", report.dateEnd(), facts);
        }
    }

    private static void themeFits(Code theme, Code priority, PlanState plan) {
        if (!priority.equals(Plans.node(plan, "theme", theme, NodeKind.THEME).parent())) {
            throw Refusal.field(
                    "theme-of-another-priority",
                    "theme",
                    "must stand under the priority " + priority + "; " + theme + " does not");
        }
    }

    private static void countriesDiffer(List<Country> countries) {
        Set<Country> seen = new HashSet<>();
        for (Country country : countries) {
            if (!seen.add(country)) {
                throw Refusal.field("duplicate-country", "countries", "names " + country + " twice");
            }
        }
    }

    private static void kpiExists(Report report, Code planId, Facts facts) {
        if (report.kpi() == null) {
            if (report.kpiBasis() != null) {
                throw Refusal.field("basis-without-kpi", "kpiBasis", "says how a KPI was found, so name the KPI too");
            }
            return;
        }
        if (!facts.state(SubjectId.kpi(planId, report.kpi()), KpiState.FOLDING).exists()) {
            throw Refusal.field("unknown-kpi", "kpi", "names no KPI of the plan " + planId);
        }
    }
}
