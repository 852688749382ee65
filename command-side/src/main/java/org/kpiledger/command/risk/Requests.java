package org.kpiledger.command.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Facts;
import org.kpiledger.command.Refusal;
import org.kpiledger.command.kpi.KpiState;
import org.kpiledger.command.plan.PlanNode;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.events.Code;
import org.kpiledger.events.Period;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.risk.RiskEvent;
import org.kpiledger.events.risk.RiskReassessmentRequested;

/** That a risk's owner is asked for an assessment, once for each KPI and the periods in which it was off track. */
final class Requests {
    private static final Comparator<Period> BY_TIME =
            Comparator.comparing(Period::start).thenComparing(Period::end);

    private Requests() {}

    static List<RiskEvent> ask(RequestRiskReassessment command, RiskState state, PlanState plan, Facts facts) {
        KpiState kpi = facts.state(SubjectId.kpi(command.planId(), command.kpi()), KpiState.FOLDING);
        if (!kpi.exists()) {
            throw Refusal.field("unknown-kpi", "kpi", "names no KPI of the plan " + command.planId());
        }
        if (state.node() != null && !standsUnder(state.node(), kpi.theme().orElse(null), plan)) {
            throw Refusal.field(
                    "kpi-of-another-node",
                    "kpi",
                    "must stand under " + state.node() + ", which the risk " + command.riskId() + " threatens");
        }
        for (Period period : command.periods()) {
            if (!plan.covers(period.year())) {
                throw Refusal.field(
                        "period-outside-cycle",
                        "periods",
                        "must lie in the plan's cycle " + plan.firstDay().getYear() + "-"
                                + plan.lastDay().getYear());
            }
        }
        List<Period> periods = command.periods().stream().sorted(BY_TIME).toList();
        return state.requests().contains(new Request(command.kpi(), periods))
                ? List.of()
                : List.of(new RiskReassessmentRequested(command.kpi(), periods, command.effectiveOn()));
    }

    private static boolean standsUnder(Code node, @Nullable Code place, PlanState plan) {
        Optional<PlanNode> at = Optional.ofNullable(place).flatMap(plan::node);
        while (at.isPresent()) {
            if (at.get().code().equals(node)) {
                return true;
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(plan::node);
        }
        return false;
    }
}
