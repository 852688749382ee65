package org.kpiledger.command.kpi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kpiledger.command.Facts;
import org.kpiledger.command.plan.PlanState;
import org.kpiledger.command.plan.Plans;
import org.kpiledger.command.plan.Regions;
import org.kpiledger.events.kpi.BaselineSet;
import org.kpiledger.events.kpi.KpiEvent;

/** The rules of baselines. */
final class Baselines {
    private Baselines() {}

    static List<KpiEvent> set(SetBaseline command, KpiState state, PlanState plan, Facts facts) {
        Regions.require(plan, "reportingUnit", command.unit());
        Plans.requireHappened(plan, "date", command.date(), facts);
        Aims.check(Aims.measure(command, command.measure(), state), command.value(), command.currency());
        Optional<BaselineSet> former = state.baseline(command.measure(), command.unit());
        BaselineSet next = new BaselineSet(
                command.measure(),
                command.unit(),
                former.map(known -> known.revision() + 1).orElse(1),
                command.value(),
                command.currency(),
                command.date(),
                command.source(),
                command.effectiveOn());
        if (former.isPresent()) {
            if (isSame(former.get(), next)) {
                return List.of();
            }
            Aims.requireReason(facts, "baseline");
        }
        return List.of(next);
    }

    private static boolean isSame(BaselineSet former, BaselineSet next) {
        return former.value().equals(next.value())
                && Objects.equals(former.currency(), next.currency())
                && former.date().equals(next.date())
                && former.source().equals(next.source());
    }
}
