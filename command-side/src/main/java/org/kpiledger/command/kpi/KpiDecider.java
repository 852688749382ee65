package org.kpiledger.command.kpi;

import java.time.LocalDate;
import java.util.List;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.events.kpi.KpiEvent;

/** Which rules a command on a KPI meets. */
final class KpiDecider {
    private KpiDecider() {}

    static List<KpiEvent> decide(KpiIntent command, KpiState state, Facts facts) {
        PlanState plan = Plans.existing(command.planId(), facts);
        requireDay(command.effectiveOn(), plan, facts);
        return switch (command) {
            case ProposeKpi c -> Definitions.propose(c, state, plan);
            case RefineKpi c -> Definitions.refine(c, existing(c, state));
            case ApproveKpi c -> Definitions.approve(c, existing(c, state), facts);
            case ReturnKpi c -> Definitions.sendBack(c, existing(c, state));
            case RejectKpi c -> Definitions.reject(c, existing(c, state));
            case RetireKpi c -> Retirement.retire(c, existing(c, state), plan, facts);
            case LinkKpi c -> Links.link(c, existing(c, state), facts);
            case AssignKpiOwner c -> Owners.assign(c, existing(c, state), facts);
            case ReleaseKpiOwner c -> Owners.release(c, existing(c, state));
            case SetBaseline c -> Baselines.set(c, existing(c, state), plan, facts);
            case SetTarget c -> Targets.set(c, existing(c, state), plan, facts);
            case ApproveTarget c -> Targets.approve(c, existing(c, state), facts);
            case ReturnTarget c -> Targets.sendBack(c, existing(c, state));
        };
    }

    /** What counts from a day outside the cycle is seen in no answer; a cycle that is over is still worked on. */
    private static void requireDay(LocalDate day, PlanState plan, Facts facts) {
        LocalDate today = facts.today(plan.zone());
        LocalDate last = today.isAfter(plan.lastDay()) ? today : plan.lastDay();
        if (day.isBefore(plan.firstDay()) || day.isAfter(last)) {
            throw Refusal.field(
                    "outside-cycle",
                    "effectiveOn",
                    "must be a day of the plan's cycle, from " + plan.firstDay() + " to " + last);
        }
    }

    private static KpiState existing(KpiIntent command, KpiState state) {
        if (!state.exists()) {
            throw Refusal.unknown(
                    "unknown-kpi", "There is no KPI " + command.kpi() + " in the plan " + command.planId() + ".");
        }
        return state;
    }
}
